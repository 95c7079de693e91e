// Reference for `npm run bench`: the same round as a minimum cost flow, by LEMON's network simplex.
// Building the network is not counted.
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include "round-file.h"

using namespace lemon;
typedef SmartDigraph Graph;

int main(int count, char **words) {
  if (count < 2) return 1;
  Round round = readRound(words[1]);
  int requests = round.requests, volunteers = round.volunteers, slots = round.slots;

  Graph graph;
  graph.reserveNode(requests + slots + volunteers + 1);
  graph.reserveArc(round.arcSlot.size() + slots + round.cost.size() + requests);
  std::vector<Graph::Node> node(requests + slots + volunteers + 1);
  for (auto &n : node) n = graph.addNode();
  Graph::Node root = node.back();
  // One slot a volunteer: the slot stands for both, which is kinder to the reference.
  std::vector<int> own(volunteers, 0);
  for (int s = 0; s < slots; s++) own[round.slotVolunteer[s]]++;
  Graph::ArcMap<int> capacity(graph), weight(graph);
  Graph::NodeMap<int> supply(graph, 0);
  auto add = [&](Graph::Node from, Graph::Node to, int cap, int w) {
    Graph::Arc arc = graph.addArc(from, to);
    capacity[arc] = cap;
    weight[arc] = w;
  };
  for (int i = 0; i < requests; i++) {
    supply[node[i]] = 1;
    for (int a = round.arcStart[i]; a < round.arcStart[i + 1]; a++) {
      int s = round.arcSlot[a], j = round.slotVolunteer[s];
      add(node[i], own[j] == 1 ? node[requests + slots + j] : node[requests + s], 1, -round.arcGain[a]);
    }
    add(node[i], root, 1, 0);
  }
  supply[root] = -requests;
  for (int s = 0; s < slots; s++) {
    int j = round.slotVolunteer[s];
    if (own[j] > 1) add(node[requests + s], node[requests + slots + j], round.slotCapacity[s], 0);
  }
  // A single slot stands for its volunteer, so the visits beyond its places are left out.
  std::vector<int> most(volunteers, 1 << 29);
  for (int s = 0; s < slots; s++)
    if (own[round.slotVolunteer[s]] == 1) most[round.slotVolunteer[s]] = round.slotCapacity[s];
  for (int j = 0; j < volunteers; j++)
    for (int k = round.costStart[j]; k < round.costStart[j + 1] && k - round.costStart[j] < most[j]; k++)
      add(node[requests + slots + j], root, 1, round.cost[k]);

  return report(count > 2 ? atoi(words[2]) : 3, [&]() -> long long {
    NetworkSimplex<Graph, int, int> simplex(graph);
    simplex.upperMap(capacity).costMap(weight).supplyMap(supply);
    if (simplex.run() != NetworkSimplex<Graph, int, int>::OPTIMAL) exit(1);
    return -simplex.totalCost<long long>();
  });
}
