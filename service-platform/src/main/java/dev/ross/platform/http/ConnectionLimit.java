package dev.ross.platform.http;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.SelectorManager.AcceptListener;
import org.eclipse.jetty.util.IO;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Closes a new connection at once if its address, or the node, has reached its limit. Connections of the port's own
 * health probe are always accepted: many callers must not make a node look dead.
 */
@Component
final class ConnectionLimit implements AcceptListener {
    private final int most;
    private final int mostPerAddress;
    private final AtomicInteger open = new AtomicInteger();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
    private final Map<SelectableChannel, String> counted = new ConcurrentHashMap<>();
    private final Set<Integer> probes = ConcurrentHashMap.newKeySet();

    ConnectionLimit(HttpLimits limits) {
        this.most = Math.min(limits.connections(), filesThatMayBeOpen() / 2);
        this.mostPerAddress = limits.connectionsPerAddress() == 0 ? Integer.MAX_VALUE : limits.connectionsPerAddress();
    }

    private static int filesThatMayBeOpen() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? (int) Math.min(Integer.MAX_VALUE, unix.getMaxFileDescriptorCount())
                : Integer.MAX_VALUE;
    }

    boolean isCrowded() {
        return open.get() > most * 3L / 4;
    }

    int open() {
        return open.get();
    }

    /** Accepts connections from this local port until {@link #forgetProbeFrom} is called. */
    void expectProbeFrom(int port) {
        probes.add(port);
    }

    void forgetProbeFrom(int port) {
        probes.remove(port);
    }

    @Override
    public void onAccepting(SelectableChannel channel) {
        if (!(channel instanceof SocketChannel socket) || !(remote(socket) instanceof InetSocketAddress remote)) return;
        if (probes.contains(remote.getPort()) && isOurOwn(socket, remote)) return;
        var address = key(remote.getAddress());
        counted.put(channel, address);
        var ofAddress = byAddress.merge(address, 1, Integer::sum);
        if (open.incrementAndGet() > most || ofAddress > mostPerAddress) IO.close(channel);
    }

    @Override
    public void onAcceptFailed(SelectableChannel channel, Throwable cause) {
        onClosed(channel);
    }

    @Override
    public void onClosed(SelectableChannel channel) {
        var address = counted.remove(channel);
        if (address == null) return;
        open.decrementAndGet();
        byAddress.computeIfPresent(address, (same, many) -> many == 1 ? null : many - 1);
    }

    private static boolean isOurOwn(SocketChannel socket, InetSocketAddress remote) {
        return remote.getAddress().isLoopbackAddress()
                || remote.getAddress().equals(socket.socket().getLocalAddress());
    }

    private static @Nullable Object remote(SocketChannel socket) {
        try {
            return socket.getRemoteAddress();
        } catch (IOException gone) {
            return null;
        }
    }

    /**
     * The key of an address. An IPv6 caller has a network of its own and any address in it, so its key is the network.
     */
    static String key(InetAddress address) {
        var bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
    }
}
