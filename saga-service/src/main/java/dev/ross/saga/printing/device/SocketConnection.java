package dev.ross.saga.printing.device;

import dev.ross.saga.printing.device.SocketTicketPrinter.Limits;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A connection over TCP. That a printer has read all is known by its closing the connection after us. */
final class SocketConnection implements PrinterConnection {
    private static final int MOST_ANSWER = 4_096;

    private final Socket socket;
    private final Limits limits;

    SocketConnection(Socket socket, Limits limits) {
        this.socket = socket;
        this.limits = limits;
    }

    @Override
    public Delivery send(byte[] bytes) {
        var delivery = isWritten(bytes) ? confirmation() : Delivery.BROKEN_OFF;
        if (delivery == Delivery.BROKEN_OFF) discardUnsent();
        return delivery;
    }

    /** A socket has no time limit for writing: another thread writes, and ends when the socket is closed. */
    private boolean isWritten(byte[] bytes) {
        var isWritten = new AtomicBoolean();
        var ended = new CountDownLatch(1);
        Thread.startVirtualThread(() -> {
            try {
                socket.getOutputStream().write(bytes);
                socket.shutdownOutput();
                isWritten.set(true);
            } catch (IOException e) {
                isWritten.set(false);
            } finally {
                ended.countDown();
            }
        });
        return isWithin(limits.write(), ended) && isWritten.get();
    }

    private static boolean isWithin(Duration time, CountDownLatch ended) {
        try {
            return ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What the printer sends meanwhile, such as its status, is read and ignored. */
    private Delivery confirmation() {
        var until = System.nanoTime() + limits.confirm().toNanos();
        var answer = new byte[MOST_ANSWER];
        try {
            while (true) {
                var left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0) return Delivery.NOT_CONFIRMED;
                socket.setSoTimeout((int) left);
                if (socket.getInputStream().read(answer) < 0) return Delivery.TAKEN;
            }
        } catch (SocketTimeoutException e) {
            return Delivery.NOT_CONFIRMED;
        } catch (IOException e) {
            return Delivery.BROKEN_OFF;
        }
    }

    /** It will be sent again: what waits in this machine's buffers must not be printed besides. */
    private void discardUnsent() {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            close();
        }
    }

    @Override
    public void close() {
        close(socket);
    }

    static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // nothing is left to be done with it
        }
    }
}
