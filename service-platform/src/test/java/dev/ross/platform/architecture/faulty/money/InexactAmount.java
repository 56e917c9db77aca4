package dev.ross.platform.architecture.faulty.money;

/** Computes with floating point, which is named in no signature. */
final class InexactAmount {
    long rounded(long amount) {
        return Math.round(Math.sqrt(amount));
    }
}
