// A stand-in for the library of NVIDIA's driver, without a GPU: torch's own code says what it says of such a driver.
// VERSION is the CUDA that the driver serves, such as 12080, and INIT what cuInit returns, 0 if it succeeds.
#include <string.h>

int cuDriverGetVersion(int *version) {
  *version = VERSION;
  return 0;
}

int cuInit(unsigned flags) { return INIT; }

// The CUDA runtime asks for each function by its name.
int cuGetProcAddress_v2(const char *name, void **function, int version, unsigned long flags, int *status) {
  *function = 0;
  if (strcmp(name, "cuDriverGetVersion") == 0) *function = cuDriverGetVersion;
  if (strcmp(name, "cuInit") == 0) *function = cuInit;
  if (status) *status = *function ? 0 : 1;  // found, or no such symbol
  return *function ? 0 : 500;               // CUDA_ERROR_NOT_FOUND
}

int cuGetProcAddress(const char *name, void **function, int version, unsigned long flags) {
  return cuGetProcAddress_v2(name, function, version, flags, 0);
}
