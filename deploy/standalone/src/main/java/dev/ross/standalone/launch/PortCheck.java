package dev.ross.standalone.launch;

import dev.ross.standalone.lifecycle.StartException;
import dev.ross.standalone.settings.StandaloneSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;

/** Checks, before anything starts, that all ports to be listened on are free and differ. */
final class PortCheck {
    private PortCheck() {}

    static void check(StandaloneSettings settings) {
        var system = new ListeningPort(settings.bind(), settings.port(), "the system", "ROSS_PORT");
        var management =
                new ListeningPort("127.0.0.1", settings.managementPort(), "management", "ROSS_MANAGEMENT_PORT");
        var keycloak = new ListeningPort(settings.bind(), settings.keycloak().port(), "Keycloak", "ROSS_KEYCLOAK_PORT");
        var s3 = new ListeningPort(settings.bind(), settings.s3().port(), "the object store", "ROSS_S3_PORT");
        var ports = new ArrayList<ListeningPort>();
        if (!settings.partsAlone()) {
            ports.add(system);
            ports.add(management);
        }
        if (settings.givenKeycloak().isEmpty()) ports.add(keycloak);
        if (settings.givenS3().isEmpty()) ports.add(s3);
        for (var port : ports) {
            for (var other : ports) {
                if (!port.equals(other) && port.number() == other.number()) {
                    throw new StartException("Port " + port.number() + " is meant for " + port.whose() + " and for "
                            + other.whose() + ": choose another by " + other.variable() + ".");
                }
            }
        }
        ports.forEach(PortCheck::check);
    }

    /**
     * A port to listen on.
     *
     * @param whose the listening component, for messages
     * @param variable the environment variable that chooses the port
     */
    record ListeningPort(String bind, int number, String whose, String variable) {}

    static void check(ListeningPort port) {
        var address = address(port.bind());
        if (someoneAnswers(address, port.number())) {
            throw inUse(port);
        }
        if (!canListen(address, port.number())) {
            throw port.number() < 1024
                    ? new StartException("Port " + port.number() + " for " + port.whose()
                            + " may not be opened by the user who starts ROSS: choose one from 1024 on by "
                            + port.variable() + ".")
                    : inUse(port);
        }
    }

    private static StartException inUse(ListeningPort port) {
        return new StartException("Port " + port.number() + " for " + port.whose()
                + " is in use: stop what uses it, or choose another by " + port.variable() + ".");
    }

    private static InetAddress address(String bind) {
        try {
            var address = InetAddress.getByName(bind);
            if (address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(address) != null) {
                return address;
            }
        } catch (IOException e) {
            // reported below
        }
        throw new StartException("ROSS_BIND is no address of this machine: " + bind + ".");
    }

    private static boolean canListen(InetAddress address, int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Connects, since some systems allow a second listener on one address while a first listens on all addresses. */
    private static boolean someoneAnswers(InetAddress address, int port) {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(
                            address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address, port),
                    500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
