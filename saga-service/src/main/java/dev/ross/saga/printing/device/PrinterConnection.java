package dev.ross.saga.printing.device;

/** A connection to a printer, for one ticket. */
public interface PrinterConnection extends AutoCloseable {
    /** Sends all bytes, and reports what is known of them afterwards. Returns within a bounded time. */
    Delivery send(byte[] bytes);

    @Override
    void close();

    /** What is known of bytes that were sent. */
    enum Delivery {
        /** The printer has read all of them and closed the connection. */
        TAKEN,
        /** All were sent, and the printer keeps the connection open: it may have read them or not. */
        NOT_CONFIRMED,
        /** The connection ended before all were sent or before the printer had read them. */
        BROKEN_OFF
    }
}
