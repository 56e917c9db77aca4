package dev.ross.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Server;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service with one route to read and one to write, with the HTTP limits, on a free port. */
final class SmallService implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final List<Socket> sockets = new ArrayList<>();

    SmallService(String... properties) {
        context = new SpringApplicationBuilder(Configuration.class)
                .properties(Map.of(
                        "server.port", "0",
                        "server.address", "127.0.0.1",
                        "spring.threads.virtual.enabled", "true",
                        "axon.axonserver.enabled", "false",
                        "axon.serializer.general", "jackson3",
                        "spring.main.banner-mode", "off"))
                .properties(properties)
                .run();
    }

    int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    Server server() {
        return ((JettyWebServer) Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()))
                .getServer();
    }

    /** The response of the management port. */
    String askManagement(String path) {
        try (var socket = new Socket(
                "127.0.0.1", context.getEnvironment().getRequiredProperty("local.management.port", Integer.class))) {
            write(socket.getOutputStream(), "GET " + path + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
            return rest(socket);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    <B> B part(Class<B> type) {
        return context.getBean(type);
    }

    /** Opens a connection from this loopback address and sends these lines. */
    Socket send(String from, String... lines) {
        try {
            var socket = new Socket();
            sockets.add(socket);
            socket.setSoTimeout(30_000);
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port()), 10_000);
            write(socket.getOutputStream(), String.join("\r\n", lines));
            return socket;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Everything received until the connection was closed; nothing if it was reset. */
    static String rest(Socket socket) {
        try (socket) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException cut) {
            return "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String answer(String... lines) {
        return rest(send(
                "127.0.0.1",
                Stream.concat(Stream.of(lines), Stream.of("Connection: close", "", ""))
                        .toArray(String[]::new)));
    }

    String read() {
        return answer("GET /read HTTP/1.1", "Host: here");
    }

    @Override
    public void close() {
        for (var socket : sockets) {
            try {
                socket.close();
            } catch (IOException gone) {
                // It is closed all the same.
            }
        }
        context.close();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({HttpConfiguration.class, Handlers.class})
    static class Configuration {
        @Bean
        SecurityFilterChain everybody(HttpSecurity http) {
            return http.csrf(AbstractHttpConfigurer::disable)
                    .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                    .build();
        }
    }

    @RestController
    static class Handlers {
        @GetMapping("/read")
        String read() {
            return "read";
        }

        /** Reads all headers and the names of all parameters. */
        @GetMapping("/read-all")
        String readAll(HttpServletRequest request) {
            var values = Collections.list(request.getHeaderNames()).stream()
                    .flatMap(name -> Collections.list(request.getHeaders(name)).stream())
                    .toList();
            return "read " + values + request.getParameterMap().keySet();
        }

        @PostMapping("/unread")
        String unread() {
            return "unread";
        }

        @PostMapping("/write")
        ResponseEntity<String> write(HttpServletRequest request) throws IOException {
            try {
                return ResponseEntity.ok("wrote " + request.getInputStream().readAllBytes().length);
            } catch (IOException failed) {
                if (BodyTooSlow.isIn(failed)) return ResponseEntity.status(408).body("slow");
                return ResponseEntity.badRequest().build();
            }
        }
    }
}
