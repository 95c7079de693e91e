// A round as `writeRoundFile` leaves it: little-endian 32-bit sizes first, then the seven lists.
#include <sys/resource.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

struct Round {
  int requests, volunteers, slots;
  std::vector<int32_t> arcStart, arcSlot, arcGain, slotVolunteer, slotCapacity, costStart, cost;
};

static std::vector<int32_t> readList(FILE *file, size_t count) {
  std::vector<int32_t> list(count);
  if (fread(list.data(), 4, count, file) != count) {
    fprintf(stderr, "the file ends too early\n");
    exit(1);
  }
  return list;
}

static Round readRound(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) {
    fprintf(stderr, "no file %s\n", path);
    exit(1);
  }
  Round round;
  auto head = readList(file, 5);
  round.requests = head[0], round.volunteers = head[1], round.slots = head[2];
  round.arcStart = readList(file, head[0] + 1);
  round.arcSlot = readList(file, head[3]), round.arcGain = readList(file, head[3]);
  round.slotVolunteer = readList(file, head[2]), round.slotCapacity = readList(file, head[2]);
  round.costStart = readList(file, head[1] + 1), round.cost = readList(file, head[4]);
  fclose(file);
  return round;
}

// Runs so many times and prints what is asked for: objective, median milliseconds of processor, peak memory in MB.
template <class Solve> int report(int runs, Solve solve) {
  std::vector<double> times;
  long long objective = 0;
  for (int run = 0; run < runs; run++) {
    std::clock_t start = std::clock();
    objective = solve();
    times.push_back(1000.0 * (std::clock() - start) / CLOCKS_PER_SEC);
  }
  std::sort(times.begin(), times.end());
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  printf("%lld %.3f %.0f\n", objective, times[times.size() / 2], usage.ru_maxrss / 1024.0);
  return 0;
}
