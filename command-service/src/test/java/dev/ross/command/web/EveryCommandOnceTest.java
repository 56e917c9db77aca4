package dev.ross.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.platform.openapi.DescribedOperation;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Sends the example of every operation. A command is sent twice with one key: it is answered alike and done once; with
 * another body it is refused. Whatever takes no key, by the OpenAPI document, stores nothing, unless it is a batch.
 */
@SuppressWarnings("NullAway")
class EveryCommandOnceTest {
    private static final Map<String, DescribedOperation> OPERATIONS = DescribedOperation.all("command").stream()
            .collect(Collectors.toMap(DescribedOperation::route, operation -> operation));

    /** Its commands have ids of their own. */
    private static final String BATCH = "POST /orders/{order}/batch";

    private static Service service;
    private static RouteSamples samples;

    @BeforeAll
    static void open() throws Exception {
        service = new Service(
                "ross.s3.public-url=https://pictures.example",
                "ross.s3.bucket=b",
                "ross.s3.access-key=a",
                "ross.s3.secret-key=s");
        samples = RouteSamples.of(service);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void everyOperationHasASample() {
        assertThat(new TreeSet<>(samples.routes()))
                .isEqualTo(routes().collect(Collectors.toCollection(TreeSet::new)))
                .isEqualTo(new TreeSet<>(OPERATIONS.keySet()));
    }

    @TestFactory
    Stream<DynamicTest> everyCommandIsDoneOnceForEachKey() {
        return routesOfSamples(true)
                .map(route -> DynamicTest.dynamicTest(route, () -> isDoneOnce(route, prepared(route))));
    }

    @TestFactory
    Stream<DynamicTest> whatTakesNoKeyStoresNothing() {
        return routesOfSamples(false)
                .map(route -> DynamicTest.dynamicTest(route, () -> storesNothing(route, prepared(route))));
    }

    /** The routes of samples whose operation takes a key, or of the others. */
    private static Stream<String> routesOfSamples(boolean withKey) {
        return samples.routes().stream()
                .filter(route -> withKey
                        == operation(route)
                                .json()
                                .path("parameters")
                                .valueStream()
                                .anyMatch(parameter ->
                                        parameter.path("$ref").asString("").endsWith("/Idempotency-Key")))
                .filter(route -> !route.equals(BATCH));
    }

    @Test
    void aBatchIsDoneOnceWithoutAKey() throws Exception {
        var sample = prepared(BATCH);
        var first = call(BATCH, sample).with(sample.body()).send().expect(200);
        var after = head();
        var again = call(BATCH, sample).with(sample.body()).send().expect(200);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(head()).as("a repeat stores nothing").isEqualTo(after);
        call(BATCH, sample).with(sample.another()).send().expect(400);
        assertThat(head()).as("a malformed batch stores nothing").isEqualTo(after);
    }

    private static DescribedOperation operation(String route) {
        return Objects.requireNonNull(OPERATIONS.get(route), route);
    }

    /** A sample which sends the example of its operation, if the request has a body. */
    private static RouteSample prepared(String route) throws Exception {
        var sample = samples.prepare(route);
        var operation = operation(route);
        assertThat(sample.body() != null)
                .as("a body")
                .isEqualTo(operation.json().has("requestBody"));
        if (sample.body() != null)
            assertThat(samples.hasExample(operation.id())).as("the example").isTrue();
        return sample;
    }

    private static void storesNothing(String route, RouteSample sample) throws Exception {
        var before = head();
        var call = call(route, sample);
        call.with(sample.body()).send().expect(200);
        var other = call.with(sample.another()).send();
        assertThat(other.status()).as("another body: %s", other).isBetween(400, 499);
        assertThat(other.code()).as("another body with the same key").isNotEqualTo("KEY_REUSED");
        assertThat(head()).isEqualTo(before);
    }

    private static Service.Call call(String route, RouteSample sample) {
        return service.call(route.substring(0, route.indexOf(' ')), sample.path())
                .as(sample.token())
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static void isDoneOnce(String route, RouteSample sample) throws Exception {
        var call = call(route, sample);
        var first = (sample.body() == null ? call : call.with(sample.body())).send();
        assertThat(first.status()).as("%s", first).isIn(200, 201, 204);
        var after = head();
        var again = (sample.body() == null ? call : call.with(sample.body())).send();
        assertThat(again.status()).as("again: %s", again).isEqualTo(first.status());
        if (first.status() == 201) assertThat(again.id()).isEqualTo(first.id());
        assertThat(head()).as("a repeat stores nothing").isEqualTo(after);
        var other = call.with(sample.another()).send();
        assertThat(other.status()).as("another body: %s", other).isEqualTo(422);
        assertThat(other.code()).isEqualTo("KEY_REUSED");
        assertThat(head()).as("another body stores nothing").isEqualTo(after);
    }

    private static long head() {
        return service.context
                .getBean(EventStorageEngine.class)
                .createHeadToken()
                .position()
                .orElse(0);
    }

    private static Stream<String> routes() {
        return service
                .context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(one -> one.getValue().getBeanType().getName().startsWith("dev.ross.command."))
                .flatMap(one -> one.getKey().getPatternValues().stream()
                        .flatMap(path -> one.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path.replace("/api/v1", ""))));
    }
}
