package dev.ross.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;

/** Finds out before anything starts whether what is to listen will be able to. */
final class Ports {
    private Ports() {}

    static void check(Settings settings) {
        check(settings.bind(), settings.port(), "the system", "ROSS_PORT");
        check("127.0.0.1", settings.managementPort(), "management", "ROSS_MANAGEMENT_PORT");
        if (settings.givenKeycloak().isEmpty()) {
            check(settings.bind(), settings.keycloak().port(), "Keycloak", "ROSS_KEYCLOAK_PORT");
        }
    }

    static void check(String bind, int port, String whose, String variable) {
        try {
            var address = InetAddress.getByName(bind);
            if (someoneAnswers(address, port) || !canListen(address, port)) {
                throw new CannotStart("Port " + port + " for " + whose + " is in use: stop what uses it, or choose"
                        + " another by " + variable + ".");
            }
        } catch (UnknownHostException e) {
            throw new CannotStart("ROSS_BIND is no address of this machine: " + bind + ".", e);
        }
    }

    private static boolean canListen(InetAddress address, int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Some systems let a second one listen on one address while a first has them all. */
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
