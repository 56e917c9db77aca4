package dev.ross.standalone.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** People's names and free texts stay out of the log, for every kind of failure. */
class LogsTest {
    private static final String NAME = "Xanthippa Quist";
    private static final String MAIL = "xanthippa.quist@example.org";
    private static final String PHONE = "+46701112223";
    private static final String NOTE = "allergic to zebrafish";

    @TempDir
    Path folder;

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    @Test
    void nobodyIsNamedWhateverFails() throws Exception {
        try (var services = new ObservedServices(folder, Map.of())) {
            listen();
            var restaurant = services.restaurantOf("mona");
            var mona = services.manager("mona", restaurant);
            var guest = services.issuer.token(
                    "gro",
                    Map.of("name", NAME, "email", MAIL, "realm_access", Map.of("roles", new String[] {"CUSTOMER"})));
            var at = "/restaurants/" + restaurant;
            services.post(
                    at + "/staff-invitations", mona, "{\"email\": \"%s\", \"role\": \"%s\"}".formatted(MAIL, NAME));
            services.post(at + "/seatings", guest, seating("\"two\""));
            services.post(at + "/seatings", guest, seating("2"));
            services.post(at + "/seatings", guest, "{\"notes\": \"" + NOTE);
            services.post("/staff-invitations/accept", guest, "{\"code\": \"" + NAME + "\"}");
            services.get("/restaurants?q=" + NOTE.replace(' ', '+') + "&size=" + PHONE, guest);
            services.closeTheMailServer();
            services.post(at + "/staff-invitations", mona, "{\"email\": \"%s\", \"role\": \"STAFF\"}".formatted(MAIL));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> lines.stream().anyMatch(line -> line.contains("mail-notification")));
            services.closeTheViews();
            services.get(at + "/staff", mona);
            services.closeTheEvents();
            assertThat(services.post(at + "/seatings", mona, seating("2")).statusCode())
                    .isEqualTo(503);
        }
        assertThat(lines).anyMatch(line -> line.contains("write-membership"));
        assertThat(lines).anyMatch(line -> line.contains("a command failed") || line.contains("a command was lost"));
        assertThat(lines).noneMatch(this::revealsTooMuch);
    }

    private boolean revealsTooMuch(String line) {
        return java.util.stream.Stream.of(NAME, "Xanthippa", "quist", PHONE, "zebrafish")
                .anyMatch(line::contains);
    }

    private static String seating(String partySize) {
        return """
                {"startsAt": "2027-01-01T19:00", "partySize": %s, "notes": "%s",
                 "guest": {"name": "%s", "email": "%s", "phone": "%s"}}""".formatted(partySize, NOTE, NAME, MAIL, PHONE);
    }

    private void listen() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        var appender = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                var thrown = event.getThrowableProxy();
                lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap()
                        + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown)));
            }
        };
        appender.setContext(root.getLoggerContext());
        appender.start();
        root.addAppender(appender);
    }
}
