package dev.ross.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;

/** Finds out before anything starts whether what is to listen will be able to. */
final class Ports {
    private Ports() {}

    static void check(Settings settings) {
        var system = new Door(settings.bind(), settings.port(), "the system", "ROSS_PORT");
        var management = new Door("127.0.0.1", settings.managementPort(), "management", "ROSS_MANAGEMENT_PORT");
        var keycloak = new Door(settings.bind(), settings.keycloak().port(), "Keycloak", "ROSS_KEYCLOAK_PORT");
        var s3 = new Door(settings.bind(), settings.s3().port(), "the object store", "ROSS_S3_PORT");
        var doors = new ArrayList<Door>();
        if (!settings.partsAlone()) {
            doors.add(system);
            doors.add(management);
        }
        if (settings.givenKeycloak().isEmpty()) doors.add(keycloak);
        if (settings.givenS3().isEmpty()) doors.add(s3);
        for (var door : doors) {
            for (var other : doors) {
                if (!door.equals(other) && door.port() == other.port()) {
                    throw new CannotStart("Port " + door.port() + " is meant for " + door.whose() + " and for "
                            + other.whose() + ": choose another by " + other.variable() + ".");
                }
            }
        }
        doors.forEach(Ports::check);
    }

    /** @param variable what chooses the port */
    record Door(String bind, int port, String whose, String variable) {}

    static void check(Door door) {
        var address = address(door.bind());
        if (someoneAnswers(address, door.port())) {
            throw inUse(door);
        }
        if (!canListen(address, door.port())) {
            throw door.port() < 1024
                    ? new CannotStart("Port " + door.port() + " for " + door.whose()
                            + " may not be opened by whoever starts ROSS: choose one from 1024 on by "
                            + door.variable() + ".")
                    : inUse(door);
        }
    }

    private static CannotStart inUse(Door door) {
        return new CannotStart("Port " + door.port() + " for " + door.whose()
                + " is in use: stop what uses it, or choose another by " + door.variable() + ".");
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
            // told below
        }
        throw new CannotStart("ROSS_BIND is no address of this machine: " + bind + ".");
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
