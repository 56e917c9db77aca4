package dev.ross.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.platform.openapi.RequestExamples;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The sample of each route, which is prepared when it is needed. */
final class RouteSamples {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Map<String, Preparation> byRoute = new LinkedHashMap<>();

    /** The ids of the operations whose example was sent or will be. */
    private final Set<String> examples = new HashSet<>();

    private final Service service;

    private RouteSamples(Service service) {
        this.service = service;
    }

    /** The samples of all routes. Most are sent to one restaurant. */
    static RouteSamples of(Service service) throws Exception {
        var samples = new RouteSamples(service);
        var restaurant = SampleRestaurant.open(service);
        new RestaurantRouteSamples(samples, restaurant).add();
        new TableRouteSamples(samples, restaurant).add();
        new MenuRouteSamples(samples, restaurant).add();
        new TeamRouteSamples(samples, restaurant).add();
        new SeatingRouteSamples(samples, restaurant).add();
        new PartyRouteSamples(samples, restaurant).add();
        new GuestRouteSamples(samples, restaurant).add();
        new OrderRouteSamples(samples, restaurant).add();
        new BillRouteSamples(samples, restaurant).add();
        new BatchRouteSamples(samples, restaurant).add();
        new TillRouteSamples(samples, restaurant).add();
        return samples;
    }

    interface Preparation {
        RouteSample prepare() throws Exception;
    }

    void add(String route, Preparation preparation) {
        assertThat(byRoute.put(route, preparation)).as(route).isNull();
    }

    /** Adds a route of a restaurant, which is sent to one of its own. */
    void addOfRestaurant(String method, String path, String body, String another) {
        add(method + " /restaurants/{restaurant}" + path, () -> {
            var own = SampleRestaurant.open(service);
            var address = own.path(path.replace("{date}", day().toString()));
            return new RouteSample(address, own.manager(), body, another);
        });
    }

    Set<String> routes() {
        return byRoute.keySet();
    }

    RouteSample prepare(String route) throws Exception {
        return Objects.requireNonNull(byRoute.get(route), route).prepare();
    }

    boolean hasExample(String operationId) {
        return examples.contains(operationId);
    }

    /** The example that the OpenAPI document shows, with values of this test: names, each followed by its value. */
    String example(String operationId, Object... values) {
        examples.add(operationId);
        var byName = new HashMap<String, String>();
        for (int i = 0; i < values.length; i += 2) byName.put(values[i].toString(), values[i + 1].toString());
        return RequestExamples.sent(operationId, byName).toString();
    }

    static String name(String kind) {
        return kind + NEXT.incrementAndGet();
    }

    /** A different day at each call, all within the booking window of guests. */
    static LocalDate day() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(3 + NEXT.incrementAndGet() % 50);
    }
}
