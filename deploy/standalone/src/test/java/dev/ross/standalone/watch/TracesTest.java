package dev.ross.standalone.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TracesTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @TempDir
    Path folder;

    @Test
    void oneTraceLeadsFromTheRequestToTheScreenTheStreamAndTheMail() throws Exception {
        var traced = Map.<String, Object>of(
                "management.opentelemetry.tracing.export.otlp.endpoint",
                "http://127.0.0.1:9/v1/traces",
                "management.tracing.export.otlp.enabled",
                false,
                "management.tracing.sampling.probability",
                1.0,
                "management.opentelemetry.tracing.export.schedule-delay",
                "50ms");
        try (var services = new ObservedServices(folder, traced)) {
            var restaurant = services.restaurantOf("mona");
            var mona = services.manager("mona", restaurant);
            try (var stream = services.watch("/restaurants/" + restaurant + "/staff-invitations", mona)
                    .body()) {
                assertThat(stream.read()).isPositive();
                var invited = services.post(
                        "/restaurants/" + restaurant + "/staff-invitations",
                        mona,
                        "{\"email\": \"sam@example.org\", \"role\": \"STAFF\"}",
                        "traceparent",
                        "00-" + TRACE + "-00f067aa0ba902b7-01");
                assertThat(invited.statusCode()).isEqualTo(201);
                var spans = services.the(InMemorySpanExporter.class);
                await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(() -> assertThat(namesOf(spans))
                                .contains("command InviteStaff", "mail", "command RecordSent")
                                .anyMatch(name -> name.startsWith("http post"))
                                .anyMatch(name -> name.startsWith("process "))
                                .anyMatch(name -> name.startsWith("screen "))
                                .anyMatch(name -> name.startsWith("stream ")));
                var all = ofTheTrace(spans);
                assertThat(all.stream().filter(span -> span.getName().equals("mail")))
                        .allMatch(mail -> rootOf(mail, all).getName().startsWith("http post"));
            }
        }
    }

    private static SpanData rootOf(SpanData span, List<SpanData> all) {
        var byId = new HashMap<String, SpanData>();
        all.forEach(one -> byId.put(one.getSpanId(), one));
        var root = span;
        while (byId.get(root.getParentSpanId()) != null) root = byId.get(root.getParentSpanId());
        return root;
    }

    private static List<String> namesOf(InMemorySpanExporter spans) {
        return ofTheTrace(spans).stream().map(SpanData::getName).toList();
    }

    private static List<SpanData> ofTheTrace(InMemorySpanExporter spans) {
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(TRACE))
                .toList();
    }
}
