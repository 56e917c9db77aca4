package dev.ross.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.team.InvitationId;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.waitlist.WaitlistCommand.OfferPlace;
import dev.ross.platform.codes.InvitationCodes;
import dev.ross.platform.openapi.DescribedOperation;
import dev.ross.platform.openapi.RequestExamples;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Sends the example of every operation. A command is sent twice with one key: it is answered alike and done once; with
 * another body it is refused. Whatever takes no key, by the OpenAPI document, stores nothing.
 */
@SuppressWarnings("NullAway")
class EveryCommandOnceTest {
    private static final Map<String, DescribedOperation> OPERATIONS = DescribedOperation.all("command").stream()
            .collect(Collectors.toMap(DescribedOperation::route, operation -> operation));

    /** The ids of the operations whose example was sent or will be. */
    private static final Set<String> EXAMPLES = new HashSet<>();

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final String TABLE =
            "{\"label\": \"%s\", \"minSeats\": 1, \"maxSeats\": 8, \"bookable\": \"ONLINE\"}";
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static Service service;
    private static String restaurant;
    private static String manager;
    private static String table;

    /** A request that is accepted, and another body for the same path. */
    private record Sample(
            String path, String token, @Nullable String body, String another) {}

    private interface Preparation {
        Sample prepare() throws Exception;
    }

    private static final Map<String, Preparation> SAMPLES = new LinkedHashMap<>();

    static {
        of(
                "POST /restaurants",
                () -> new Sample(
                        "/restaurants",
                        service.issuer.newcomer(name("founder")),
                        example("restaurantRegister"),
                        restaurant("B")));
        ofRestaurant("PUT", "/profile", example("restaurantChangeProfile"), profile("B"));
        ofRestaurant("PUT", "/visibility", example("restaurantSetVisibility"), "{\"visibility\": \"PUBLIC\"}");
        ofRestaurant("PUT", "/opening-hours", example("restaurantSetOpeningHours"), hours("13:00"));
        ofRestaurant("PUT", "/booking-policy", example("restaurantSetBookingPolicy"), "{\"leadMinutes\": 2}");
        ofRestaurant("PUT", "/time-zone", example("restaurantChangeTimeZone"), "{\"timeZone\": \"Europe/Paris\"}");
        ofRestaurant(
                "POST",
                "/closures",
                example("scheduleClose", "day", LocalDate.now(ZoneOffset.UTC).plusDays(700)),
                closure(701));
        ofRestaurant("PUT", "/special-days/{date}", example("scheduleSetSpecialDay"), "{\"services\": []}");
        of("PUT /restaurants/{restaurant}/table-combinations", () -> {
            var other = newTable();
            return new Sample(
                    "/restaurants/" + restaurant + "/table-combinations",
                    manager,
                    example("tableCombine", "table", table, "other", other),
                    combined(other, 9));
        });
        ofRestaurant("POST", "/tables", example("tableAdd", "label", "x"), TABLE.formatted("y"));
        ofRestaurant("POST", "/photo-uploads", example("photoOffer"), "{\"contentType\": \"image/png\", \"size\": 8}");
        ofRestaurant("POST", "/staff-invitations", example("teamInvite"), invitation("b"));
        of("DELETE /restaurants/{restaurant}/closures/{closure}", () -> {
            var own = OwnRestaurant.open();
            var token = own.manager();
            var closure = service.post("/restaurants/" + own.id() + "/closures")
                    .as(token)
                    .with(closure(600))
                    .send()
                    .id();
            return new Sample("/restaurants/" + own.id() + "/closures/" + closure, token, null, "{\"other\": 1}");
        });
        of("DELETE /restaurants/{restaurant}/special-days/{date}", () -> {
            var path = "/restaurants/" + restaurant + "/special-days/" + day();
            service.call("PUT", path)
                    .as(manager)
                    .with("{\"services\": []}")
                    .send()
                    .expect(204);
            return new Sample(path, manager, null, "{\"other\": 1}");
        });
        of("POST /restaurants/{restaurant}/tables/{table}/block", () -> {
            var day = day();
            return new Sample(
                    "/restaurants/" + restaurant + "/tables/" + table + "/block",
                    manager,
                    example("block", "day", day),
                    block(day.plusDays(1)));
        });
        of("DELETE /restaurants/{restaurant}/tables/{table}/blocks/{block}", () -> {
            var path = "/restaurants/" + restaurant + "/tables/" + table;
            var block = service.post(path + "/block")
                    .as(manager)
                    .with(block(day()))
                    .send()
                    .id();
            return new Sample(path + "/blocks/" + block, manager, null, "{\"other\": 1}");
        });
        of(
                "PUT /restaurants/{restaurant}/tables/{table}",
                () -> new Sample(
                        "/restaurants/" + restaurant + "/tables/" + newTable(),
                        manager,
                        example("tableChange", "label", name("c")),
                        TABLE.formatted(name("d"))));
        of(
                "DELETE /restaurants/{restaurant}/tables/{table}",
                () -> new Sample(
                        "/restaurants/" + restaurant + "/tables/" + newTable(), manager, null, "{\"other\": 1}"));
        of("POST /restaurants/{restaurant}/photo-uploads/{upload}/complete", () -> {
            var upload = service.post("/restaurants/" + restaurant + "/photo-uploads")
                    .as(manager)
                    .with("{\"contentType\": \"image/png\", \"size\": 9}")
                    .send()
                    .id();
            return new Sample(
                    "/restaurants/" + restaurant + "/photo-uploads/" + upload + "/complete",
                    manager,
                    null,
                    "{\"other\": 1}");
        });
        ofRestaurant("POST", "/menu/items", example("menuAdd"), menuItem("Beer"));
        of("PUT /restaurants/{restaurant}/menu/items/{item}", () -> {
            var path = "/restaurants/" + restaurant + "/menu/items/" + newMenuItem("");
            return new Sample(path, manager, example("menuChange"), menuItem("Beer"));
        });
        of("DELETE /restaurants/{restaurant}/menu/items/{item}", () -> {
            var path = "/restaurants/" + restaurant + "/menu/items/" + newMenuItem("");
            return new Sample(path, manager, null, "{\"other\": 1}");
        });
        for (var whole : List.of("publish", "discard-draft"))
            of("POST /restaurants/{restaurant}/menu/" + whole, () -> {
                newMenuItem("?edition=DRAFT");
                return new Sample("/restaurants/" + restaurant + "/menu/" + whole, manager, null, "{\"other\": 1}");
            });
        of("POST /restaurants/{restaurant}/menu/items/{item}/sold-out", () -> {
            var path = "/restaurants/" + restaurant + "/menu/items/" + newMenuItem("") + "/sold-out";
            return new Sample(path, manager, null, "{\"other\": 1}");
        });
        of("POST /restaurants/{restaurant}/menu/items/{item}/available", () -> {
            var item = "/restaurants/" + restaurant + "/menu/items/" + newMenuItem("");
            service.post(item + "/sold-out").as(manager).send().expect(204);
            return new Sample(item + "/available", manager, null, "{\"other\": 1}");
        });
        of("POST /restaurants/{restaurant}/menu/items/{item}/countdown", () -> {
            var path = "/restaurants/" + restaurant + "/menu/items/" + newMenuItem("") + "/countdown";
            return new Sample(path, manager, example("menuStockCountDown"), "{\"left\": 4}");
        });
        of(
                "DELETE /restaurants/{restaurant}/staff-invitations/{invitation}",
                () -> new Sample(
                        "/restaurants/" + restaurant + "/staff-invitations/" + invited(name("i")),
                        manager,
                        null,
                        "{\"other\": 1}"));
        of("POST /staff-invitations/accept", () -> {
            var who = name("h");
            var code = code(invited(who));
            var elsewhere = OwnRestaurant.open();
            return new Sample(
                    "/staff-invitations/accept",
                    service.issuer.newcomer(who),
                    example("teamAccept", "code", code),
                    "{\"code\": \"%s\"}".formatted(code(invitedBy(elsewhere.id(), elsewhere.manager(), who))));
        });
        of(
                "PUT /restaurants/{restaurant}/staff/{staff}/role",
                () -> new Sample(
                        "/restaurants/" + restaurant + "/staff/" + hired() + "/role",
                        manager,
                        example("teamChangeRole"),
                        "{\"role\": \"STAFF\"}"));
        of(
                "DELETE /restaurants/{restaurant}/staff/{staff}",
                () -> new Sample("/restaurants/" + restaurant + "/staff/" + hired(), manager, null, "{\"other\": 1}"));
        of("POST /restaurants/{restaurant}/seatings", () -> {
            var day = day();
            return new Sample(
                    "/restaurants/" + restaurant + "/seatings",
                    service.issuer.guest(name("g")),
                    example("arrivalCreate", "day", day),
                    request(day, 3));
        });
        of("POST /restaurants/{restaurant}/walk-ins", () -> {
            var own = OwnRestaurant.open();
            return new Sample(
                    "/restaurants/" + own.id() + "/walk-ins",
                    own.manager(),
                    example("arrivalWalkIn"),
                    "{\"partySize\": 1}");
        });
        ofSeating("accept", State.PENDING, example("seatingAccept"), "{\"override\": false}");
        ofSeating("decline", State.PENDING, example("seatingDecline"), "{\"reason\": \"no\"}");
        ofSeating("cancel", State.PENDING, example("seatingCancel"), "{\"reason\": \"no\"}");
        ofSeating("reinstate", State.DECLINED, example("seatingReinstate"), "{\"reason\": \"another\"}");
        ofSeating("amend", State.PENDING, example("seatingAmend"), "{\"partySize\": 4}");
        ofSeating("close", State.SEATED, null, "{\"other\": 1}");
        of(
                "POST /seatings/{seating}/seat",
                () -> new Sample(
                        "/seatings/" + soon() + "/seat", manager, example("seatingSeat", "table", newTable()), "{}"));
        of("POST /seatings/{seating}/assign-table", () -> {
            var other = newTable();
            return new Sample(
                    "/seatings/" + seating(State.ACCEPTED) + "/assign-table",
                    manager,
                    example("seatingAssignTable", "table", other),
                    "{\"tables\": [\"%s\"], \"lock\": true}".formatted(other));
        });
        of("POST /seatings/{seating}/swap", () -> {
            var day = day();
            newTable();
            var one = accepted(day);
            var two = accepted(day);
            return new Sample(
                    "/seatings/" + one + "/swap",
                    manager,
                    example("seatingSwap", "seating", two),
                    "{\"with\": \"%s\" }".formatted(two));
        });
        ofSeating("no-show", State.DUE, null, "{\"other\": 1}");
        of("POST /seatings/{seating}/dispute-no-show", () -> {
            var guest = service.issuer.guest(name("g"));
            var missed = due(guest);
            done(missed, "no-show");
            return new Sample(
                    "/seatings/" + missed + "/dispute-no-show",
                    guest,
                    example("dispute"),
                    "{\"statement\": \"We were early.\"}");
        });
        of("POST /seatings/{seating}/join", () -> {
            var seatedTable = SeatedTable.seated(service, restaurant, manager);
            return new Sample(
                    "/seatings/" + seatedTable.seating() + "/join",
                    service.issuer.guest(name("g")),
                    example("join", "code", seatedTable.code()),
                    "{\"code\": \"WRONG\"}");
        });
        ofSeating("guest-tags", State.PENDING, "PUT", example("guestTag"), "{\"tags\": [\"b\"]}");
        of("POST /restaurants/{restaurant}/waitlist", () -> {
            var day = day();
            return new Sample(
                    "/restaurants/" + restaurant + "/waitlist",
                    service.issuer.guest(name("g")),
                    example("waitlistJoin", "day", day),
                    waitlistRequest(day.plusDays(1)));
        });
        of("POST /waitlist/{wait}/leave", () -> {
            var guest = service.issuer.guest(name("g"));
            return new Sample("/waitlist/" + waiting(guest) + "/leave", guest, null, "{\"other\": 1}");
        });
        of("POST /waitlist/{wait}/accept", () -> {
            var guest = service.issuer.guest(name("g"));
            var wait = waiting(guest);
            service.context
                    .getBean(CommandBus.class)
                    .dispatch(GenericCommandMessage.asCommandMessage(
                            new OfferPlace(WaitId.of(wait).list())));
            return new Sample("/waitlist/" + wait + "/accept", guest, null, "{\"other\": 1}");
        });
        of("POST /seatings/{seating}/hails", () -> {
            var seatedTable = SeatedTable.seated(service, restaurant, manager);
            return new Sample(
                    "/seatings/" + seatedTable.seating() + "/hails",
                    seatedTable.join(),
                    example("hail"),
                    "{\"kind\": \"BILL\", \"note\": \"now\"}");
        });
        ofHail("withdraw", true);
        ofHail("claim", false);
        ofHail("resolve", false);
        of(
                "PUT /me/profile",
                () -> new Sample(
                        "/me/profile",
                        service.issuer.guest(name("g")),
                        example("customerUpdateProfile"),
                        "{\"name\": \"B\"}"));
        of(
                "PUT /me/preferences",
                () -> new Sample(
                        "/me/preferences",
                        service.issuer.guest(name("g")),
                        example("customerUpdatePreferences"),
                        "{\"channels\": [], \"consent\": []}"));
    }

    @BeforeAll
    static void open() throws Exception {
        service = new Service(
                "ross.s3.public-url=https://pictures.example",
                "ross.s3.bucket=b",
                "ross.s3.access-key=a",
                "ross.s3.secret-key=s");
        restaurant = service.openRestaurantOf("mona");
        manager = service.issuer.worker("mona", restaurant, "MANAGER");
        table = newTable();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void everyOperationHasASample() {
        assertThat(new TreeSet<>(SAMPLES.keySet()))
                .isEqualTo(routes().collect(Collectors.toCollection(TreeSet::new)))
                .isEqualTo(new TreeSet<>(OPERATIONS.keySet()));
    }

    @TestFactory
    Stream<DynamicTest> everyCommandIsDoneOnceForEachKey() {
        return samples(true).map(route -> DynamicTest.dynamicTest(route, () -> isDoneOnce(route, prepared(route))));
    }

    @TestFactory
    Stream<DynamicTest> whatTakesNoKeyStoresNothing() {
        return samples(false).map(route -> DynamicTest.dynamicTest(route, () -> storesNothing(route, prepared(route))));
    }

    /** The routes of samples whose operation takes a key, or of the others. */
    private static Stream<String> samples(boolean withKey) {
        return SAMPLES.keySet().stream()
                .filter(route -> withKey
                        == operation(route)
                                .json()
                                .path("parameters")
                                .valueStream()
                                .anyMatch(parameter ->
                                        parameter.path("$ref").asString("").endsWith("/Idempotency-Key")));
    }

    private static DescribedOperation operation(String route) {
        return Objects.requireNonNull(OPERATIONS.get(route), route);
    }

    /** A sample which sends the example of its operation, if the request has a body. */
    private static Sample prepared(String route) throws Exception {
        var sample = SAMPLES.get(route).prepare();
        var operation = operation(route);
        assertThat(sample.body() != null)
                .as("a body")
                .isEqualTo(operation.json().has("requestBody"));
        if (sample.body() != null) assertThat(EXAMPLES).contains(operation.id());
        return sample;
    }

    private static void storesNothing(String route, Sample sample) throws Exception {
        var before = head();
        var call = call(route, sample);
        call.with(sample.body()).send().expect(200);
        var other = call.with(sample.another()).send();
        assertThat(other.status()).as("another body: %s", other).isBetween(400, 499);
        assertThat(other.code()).as("another body with the same key").isNotEqualTo("KEY_REUSED");
        assertThat(head()).isEqualTo(before);
    }

    private static Service.Call call(String route, Sample sample) {
        return service.call(route.substring(0, route.indexOf(' ')), sample.path())
                .as(sample.token())
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static void isDoneOnce(String route, Sample sample) throws Exception {
        var call = call(route, sample);
        var first = (sample.body() == null ? call : call.with(sample.body())).send();
        assertThat(first.status()).as("%s", first).isIn(201, 204);
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

    private enum State {
        PENDING,
        ACCEPTED,
        DECLINED,
        SEATED,
        /** Accepted, and its stay has begun. */
        DUE
    }

    private static void of(String route, Preparation preparation) {
        SAMPLES.put(route, preparation);
    }

    private static void ofRestaurant(String method, String path, String body, String another) {
        of(method + " /restaurants/{restaurant}" + path, () -> {
            var own = OwnRestaurant.open();
            return new Sample(
                    "/restaurants/" + own.id() + path.replace("{date}", day().toString()),
                    own.manager(),
                    body,
                    another);
        });
    }

    private static void ofSeating(String path, State state, @Nullable String body, String another) {
        ofSeating(path, state, "POST", body, another);
    }

    private static void ofSeating(String path, State state, String method, @Nullable String body, String another) {
        of(
                method + " /seatings/{seating}/" + path,
                () -> new Sample("/seatings/" + seating(state) + "/" + path, manager, body, another));
    }

    private static void ofHail(String path, boolean byGuest) {
        of("POST /seatings/{seating}/hails/{hail}/" + path, () -> {
            var seatedTable = SeatedTable.seated(service, restaurant, manager);
            var companion = seatedTable.join();
            var hail = seatedTable
                    .at("/hails")
                    .as(companion)
                    .with("{\"kind\": \"BILL\"}")
                    .send()
                    .id();
            return new Sample(
                    "/seatings/" + seatedTable.seating() + "/hails/" + hail + "/" + path,
                    byGuest ? companion : manager,
                    null,
                    "{\"other\": 1}");
        });
    }

    /** The example that the OpenAPI document shows, with values of this test: names, each followed by its value. */
    private static String example(String operationId, Object... values) {
        EXAMPLES.add(operationId);
        var byName = new HashMap<String, String>();
        for (int i = 0; i < values.length; i += 2) byName.put(values[i].toString(), values[i + 1].toString());
        return RequestExamples.sent(operationId, byName).toString();
    }

    private static String name(String kind) {
        return kind + NEXT.incrementAndGet();
    }

    /** A different day at each call, all within the booking window of guests. */
    private static LocalDate day() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(3 + NEXT.incrementAndGet() % 50);
    }

    /** A restaurant and its manager's token. */
    private record OwnRestaurant(String id, String manager) {
        static OwnRestaurant open() throws Exception {
            var who = name("m");
            var id = service.openRestaurantOf(who);
            return new OwnRestaurant(id, service.issuer.worker(who, id, "MANAGER"));
        }
    }

    private static String newTable() throws Exception {
        return service.post("/restaurants/" + restaurant + "/tables")
                .as(manager)
                .with(TABLE.formatted(name("t")))
                .send()
                .id();
    }

    private static String newMenuItem(String edition) throws Exception {
        return service.post("/restaurants/" + restaurant + "/menu/items" + edition)
                .as(manager)
                .with(menuItem("Soup"))
                .send()
                .id();
    }

    private static String menuItem(String name) {
        return "{\"name\": \"%s\", \"category\": \"Menu\", \"course\": 1, \"price\": 9500, \"taxRate\": 120000}"
                .formatted(name);
    }

    private static String invited(String who) throws Exception {
        return invitedBy(restaurant, manager, who);
    }

    private static String invitedBy(String where, String by, String who) throws Exception {
        return service.post("/restaurants/" + where + "/staff-invitations")
                .as(by)
                .with(invitation(who))
                .send()
                .id();
    }

    private static String combined(String other, int seats) {
        return "{\"combinations\": [{\"tables\": [\"%s\", \"%s\"], \"minSeats\": 2, \"maxSeats\": %d, \"bookable\": \"IN_HOUSE\"}]}"
                .formatted(table, other, seats);
    }

    private static String code(String invitation) {
        return service.context.getBean(InvitationCodes.class).codeFor(InvitationId.of(invitation));
    }

    private static String hired() throws Exception {
        var who = name("h");
        StaffHiring.hire(service, restaurant, manager, who);
        return who;
    }

    private static String seating(State state) throws Exception {
        if (state == State.SEATED)
            return SeatedTable.seated(service, restaurant, manager).seating().toString();
        if (state == State.DUE) return due(service.issuer.guest(name("g")));
        var seating = pending(day());
        if (state == State.ACCEPTED) done(seating, "accept");
        if (state == State.DECLINED) done(seating, "decline");
        return seating;
    }

    private static String pending(LocalDate day) throws Exception {
        return pending(service.issuer.guest(name("g")), day);
    }

    private static String pending(String guest, LocalDate day) throws Exception {
        return service.post("/restaurants/" + restaurant + "/seatings")
                .as(guest)
                .with(request(day, 2))
                .send()
                .id();
    }

    private static String accepted(LocalDate day) throws Exception {
        var seating = pending(day);
        done(seating, "accept");
        return seating;
    }

    /** A booking of this guest that staff have moved to the next seconds, and its stay has begun. */
    private static String due(String guest) throws Exception {
        newTable();
        var seating = pending(guest, day());
        done(seating, "accept");
        for (int seconds = 2; ; seconds *= 2) { // on a slow machine the time has passed too soon
            var startsAt = LocalDateTime.now(ZONE).plusSeconds(seconds).withNano(0);
            var moved = service.post("/seatings/" + seating + "/amend")
                    .as(manager)
                    .with("{\"startsAt\": \"%s\", \"override\": true}".formatted(startsAt))
                    .send();
            if (moved.status() != 204 && moved.code().equals("IN_THE_PAST")) continue;
            moved.expect(204);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(2L * seconds))
                    .until(() -> LocalDateTime.now(ZONE).isAfter(startsAt));
            return seating;
        }
    }

    /** A booking by staff for the next hour, when the party may be seated already. */
    private static String soon() throws Exception {
        newTable();
        var startsAt = LocalDateTime.now(ZONE).plusMinutes(60).withNano(0);
        return service.post("/restaurants/" + restaurant + "/seatings")
                .as(manager)
                .with(
                        "{\"startsAt\": \"%s\", \"partySize\": 2, \"guest\": {\"name\": \"Ada\"}, \"source\": \"PHONE\", \"override\": true}"
                                .formatted(startsAt))
                .send()
                .id();
    }

    private static void done(String seating, String what) throws Exception {
        service.post("/seatings/" + seating + "/" + what).as(manager).send().expect(204);
    }

    private static String waiting(String guest) throws Exception {
        return service.post("/restaurants/" + restaurant + "/waitlist")
                .as(guest)
                .with(waitlistRequest(day()))
                .send()
                .id();
    }

    private static String waitlistRequest(LocalDate day) {
        return "{\"date\": \"%s\", \"from\": \"18:00\", \"to\": \"20:00\", \"partySize\": 2}".formatted(day);
    }

    private static String request(LocalDate day, int guests) {
        return "{\"startsAt\": \"%sT19:00\", \"partySize\": %d}".formatted(day, guests);
    }

    private static String block(LocalDate day) {
        return "{\"from\": \"%sT03:30\", \"to\": \"%sT04:30\"}".formatted(day, day);
    }

    private static String restaurant(String name) {
        return "{\"name\": \"%s\", \"description\": \"\", \"region\": \"Stockholm\", \"timeZone\": \"Europe/Stockholm\", \"currency\": \"SEK\"}"
                .formatted(name);
    }

    private static String profile(String name) {
        return "{\"name\": \"%s\", \"description\": \"\", \"region\": \"Stockholm\"}".formatted(name);
    }

    private static String hours(String opens) {
        return "{\"weekly\": [{\"day\": \"MONDAY\", \"opens\": \"%s\", \"closes\": \"22:00\"}]}".formatted(opens);
    }

    private static String closure(int days) {
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(days);
        return "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(day, day);
    }

    private static String special() {
        return "{\"services\": [{\"opens\": \"12:00\", \"closes\": \"14:00\"}]}";
    }

    private static String invitation(String who) {
        return "{\"email\": \"%s@example.org\", \"role\": \"STAFF\"}".formatted(who);
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
