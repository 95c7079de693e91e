// Reference for `npm run bench`: the same round as a minimum cost flow, by LEMON's network simplex.
// Input (little-endian 32-bit): requests, volunteers, slots, arcs, loadCosts, then the seven lists of a round.
// Output: objective, median milliseconds of the runs (building the network not counted), peak memory in MB.
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

using namespace lemon;
typedef SmartDigraph Graph;

static std::vector<int32_t> readList(FILE *file, size_t count) {
  std::vector<int32_t> list(count);
  if (fread(list.data(), 4, count, file) != count) {
    fprintf(stderr, "the file ends too early\n");
    exit(1);
  }
  return list;
}

int main(int count, char **words) {
  FILE *file = count > 1 ? fopen(words[1], "rb") : nullptr;
  if (!file) {
    fprintf(stderr, "name a file\n");
    return 1;
  }
  int runs = count > 2 ? atoi(words[2]) : 3;
  auto head = readList(file, 5);
  int requests = head[0], volunteers = head[1], slots = head[2];
  auto arcStart = readList(file, requests + 1), arcSlot = readList(file, head[3]), arcGain = readList(file, head[3]);
  auto slotVolunteer = readList(file, slots), slotCapacity = readList(file, slots);
  auto costStart = readList(file, volunteers + 1), cost = readList(file, head[4]);
  fclose(file);

  Graph graph;
  graph.reserveNode(requests + slots + volunteers + 1);
  graph.reserveArc(head[3] + slots + head[4] + requests);
  std::vector<Graph::Node> node(requests + slots + volunteers + 1);
  for (auto &n : node) n = graph.addNode();
  Graph::Node root = node.back();
  // One slot a volunteer: the slot stands for both, which is kinder to the reference.
  std::vector<int> own(volunteers, 0);
  for (int s = 0; s < slots; s++) own[slotVolunteer[s]]++;
  auto place = [&](int s) { return own[slotVolunteer[s]] == 1 ? node[requests + slots + slotVolunteer[s]] : node[requests + s]; };
  Graph::ArcMap<int> capacity(graph), weight(graph);
  Graph::NodeMap<int> supply(graph, 0);
  auto add = [&](Graph::Node from, Graph::Node to, int cap, int w) {
    Graph::Arc arc = graph.addArc(from, to);
    capacity[arc] = cap;
    weight[arc] = w;
  };
  for (int i = 0; i < requests; i++) {
    supply[node[i]] = 1;
    for (int a = arcStart[i]; a < arcStart[i + 1]; a++) add(node[i], place(arcSlot[a]), 1, -arcGain[a]);
    add(node[i], root, 1, 0);
  }
  supply[root] = -requests;
  for (int s = 0; s < slots; s++)
    if (own[slotVolunteer[s]] > 1) add(node[requests + s], node[requests + slots + slotVolunteer[s]], slotCapacity[s], 0);
  for (int j = 0; j < volunteers; j++)
    for (int k = costStart[j]; k < costStart[j + 1]; k++) add(node[requests + slots + j], root, 1, cost[k]);

  std::vector<double> times;
  long long objective = 0;
  for (int run = 0; run < runs; run++) {
    auto start = std::chrono::steady_clock::now();
    NetworkSimplex<Graph, int, int> simplex(graph);
    simplex.upperMap(capacity).costMap(weight).supplyMap(supply);
    if (simplex.run() != NetworkSimplex<Graph, int, int>::OPTIMAL) return 1;
    objective = -simplex.totalCost<long long>();
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  std::sort(times.begin(), times.end());
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  printf("%lld %.3f %.0f\n", objective, times[times.size() / 2], usage.ru_maxrss / 1024.0);
}
