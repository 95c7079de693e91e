// Reference for `npm run bench`: the same round by successive shortest paths, the plain textbook way: one request at
// a time, Dijkstra in costs reduced by the prices, ended at the best place found so far.
#include <queue>

#include "round-file.h"

typedef long long Cost;
static const Cost FAR = 1LL << 60;

struct Paths {
  const Round &round;
  // Nodes: requests, then slots, then volunteers.
  int requests, slots, nodes;
  std::vector<int> chosen, load, used, firstSlot, endSlot;
  std::vector<std::vector<int>> holders;
  std::vector<int> placeInSlot;
  std::vector<Cost> surplus, slotPrice, price, dist;
  std::vector<int> from, fromArc, touched;
  std::priority_queue<std::pair<Cost, int>, std::vector<std::pair<Cost, int>>, std::greater<std::pair<Cost, int>>> heap;
  Cost bound = 0;
  int end = -1;

  explicit Paths(const Round &r)
      : round(r), requests(r.requests), slots(r.slots), nodes(r.requests + r.slots + r.volunteers),
        chosen(r.requests, -1), load(r.volunteers, 0), firstSlot(r.volunteers, 0), endSlot(r.volunteers, 0),
        holders(r.slots), placeInSlot(r.requests, 0), surplus(r.requests, 0), slotPrice(r.slots, 0),
        price(r.volunteers, 0), dist(nodes, FAR), from(nodes, -1), fromArc(nodes, -1) {
    for (int j = 0; j < r.volunteers; j++) price[j] = nextCost(j);
    for (int s = 0; s < slots; s++) {
      int j = r.slotVolunteer[s];
      if (s == 0 || r.slotVolunteer[s - 1] != j) firstSlot[j] = s;
      endSlot[j] = s + 1;
      slotPrice[s] = price[j];
    }
  }

  Cost nextCost(int j) const {
    int k = round.costStart[j] + load[j];
    return k < round.costStart[j + 1] ? round.cost[k] : FAR / 4;
  }

  void label(int node, Cost d, int origin, int arc) {
    if (d >= dist[node] || d >= bound) return;
    if (dist[node] == FAR) touched.push_back(node);
    dist[node] = d, from[node] = origin, fromArc[node] = arc;
    heap.push({d, node});
  }

  void finish(Cost d, int node) {
    if (d < bound) bound = d, end = node;
  }

  void relaxRequest(int i, Cost d) {
    for (int a = round.arcStart[i]; a < round.arcStart[i + 1]; a++) {
      int s = round.arcSlot[a];
      if (a == chosen[i] || round.slotCapacity[s] == 0) continue;
      label(requests + s, d + surplus[i] + slotPrice[s] - round.arcGain[a], i, a);
    }
  }

  void relaxSlot(int s, Cost d) {
    for (int holder : holders[s]) {
      finish(d + surplus[holder], holder);
      label(holder, d, requests + s, -1);
    }
    int j = round.slotVolunteer[s];
    if ((int)holders[s].size() < round.slotCapacity[s]) label(requests + slots + j, d + price[j] - slotPrice[s], requests + s, -1);
  }

  void relaxVolunteer(int j, Cost d) {
    finish(d + nextCost(j) - price[j], requests + slots + j);
    for (int s = firstSlot[j]; s < endSlot[j]; s++)
      if (!holders[s].empty()) label(requests + s, d + slotPrice[s] - price[j], requests + slots + j, -1);
  }

  void leave(int i) {
    auto &list = holders[round.arcSlot[chosen[i]]];
    int last = list.back();
    list[placeInSlot[i]] = last, placeInSlot[last] = placeInSlot[i];
    list.pop_back();
    chosen[i] = -1;
  }

  void take(int i, int arc) {
    auto &list = holders[round.arcSlot[arc]];
    placeInSlot[i] = list.size();
    list.push_back(i);
    chosen[i] = arc;
  }

  void seat(int i) {
    Cost best = 0;
    int bestArc = -1;
    for (int a = round.arcStart[i]; a < round.arcStart[i + 1]; a++) {
      int s = round.arcSlot[a];
      if (round.slotCapacity[s] > 0 && round.arcGain[a] - slotPrice[s] > best) best = round.arcGain[a] - slotPrice[s], bestArc = a;
    }
    surplus[i] = best;
    if (bestArc < 0) return;
    int s = round.arcSlot[bestArc], j = round.slotVolunteer[s];
    if ((int)holders[s].size() < round.slotCapacity[s] && slotPrice[s] == price[j] && price[j] == nextCost(j)) {
      take(i, bestArc), load[j]++;
      return;
    }
    search(i);
  }

  void search(int start) {
    bound = surplus[start], end = start;
    dist[start] = 0, from[start] = -1, touched.assign(1, start);
    relaxRequest(start, 0);
    while (!heap.empty()) {
      auto [d, node] = heap.top();
      if (d >= bound) break;
      heap.pop();
      if (d > dist[node]) continue;
      if (node < requests) relaxRequest(node, d);
      else if (node < requests + slots) relaxSlot(node - requests, d);
      else relaxVolunteer(node - requests - slots, d);
    }
    while (!heap.empty()) heap.pop();
    for (int node : touched) {
      Cost rise = bound - dist[node];
      dist[node] = FAR;
      if (rise <= 0) continue;
      if (node < requests) surplus[node] -= rise;
      else if (node < requests + slots) slotPrice[node - requests] += rise;
      else price[node - requests - slots] += rise;
    }
    augment(start);
  }

  void augment(int start) {
    if (end == start) return;
    int node = end;
    if (node < requests) {
      int held = from[node];
      leave(node);
      node = held;
    } else load[node - requests - slots]++, node = from[node];
    // Here `node` is a slot with a place free for whoever comes.
    while (true) {
      int before = from[node];
      if (before >= requests) {
        // A volunteer: one of her slots is left for another.
        node = from[before];
        continue;
      }
      bool held = chosen[before] >= 0;
      int old = held ? requests + round.arcSlot[chosen[before]] : -1;
      if (held) leave(before);
      take(before, fromArc[node]);
      if (!held) return;
      node = old;
    }
  }

  Cost run() {
    for (int i = 0; i < requests; i++) seat(i);
    Cost value = 0;
    for (int i = 0; i < requests; i++)
      if (chosen[i] >= 0) value += round.arcGain[chosen[i]];
    for (int j = 0; j < round.volunteers; j++)
      for (int k = 0; k < load[j]; k++) value -= round.cost[round.costStart[j] + k];
    return value;
  }
};

int main(int count, char **words) {
  if (count < 2) return 1;
  Round round = readRound(words[1]);
  return report(count > 2 ? atoi(words[2]) : 3, [&] { return Paths(round).run(); });
}
