package dev.ross.saga.platform.parking;

/** A worker has parked as much as it may: it stops until an operator has retried or dropped some of it. */
public final class ParkingFull extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ParkingFull(String worker, int most) {
        super(worker + " has parked " + most
                + " items, the most it may, and stops: retry or drop them (docs/operations.md)");
    }
}
