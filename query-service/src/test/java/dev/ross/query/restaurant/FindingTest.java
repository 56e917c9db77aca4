package dev.ross.query.restaurant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.restaurant.GeoLocation;
import dev.ross.contracts.restaurant.RestaurantEvent.OpeningHoursSet;
import dev.ross.contracts.restaurant.RestaurantEvent.ProfileChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantUnpublished;
import dev.ross.contracts.restaurant.RestaurantProfile;
import dev.ross.contracts.restaurant.schedule.OpeningHours;
import dev.ross.contracts.restaurant.schedule.OpeningPeriod;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QueryServiceTest
class FindingTest {
    private static final GeoLocation SLUSSEN = new GeoLocation(59.3195, 18.0722);

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Autowired
    EventProcessingConfiguration processing;

    @Test
    void wordsAreFoundByTheirBeginningsWhateverTheirCaseAndAccents() {
        opened("words1", "Café Zoë", "Soups", "Storgatan 7", null, "Crêperie");
        opened("words2", "Soups & more", "By café-owner Zoe", null, null);
        opened("words3", "Zoellner", "Beer", null, null);

        assertThat(found("q=zoe cafe")).containsExactly("words1", "words2");
        assertThat(found("q=SOUP")).containsExactly("words2", "words1");
        assertThat(found("q=storgat")).containsExactly("words1");
        assertThat(found("q=afé")).isEmpty();
        assertThat(found("q=!")).isEmpty();
        assertThat(found("cuisine=creperie")).containsExactly("words1");
        assertThat(found("cuisine=crêpe")).isEmpty();
        assertThat(found("cuisine=creperie&region=Uppsala")).isEmpty();
    }

    @Test
    void theNearestComeFirstAndSayHowFarTheyAre() {
        opened("near1", "Far and near", "", null, new GeoLocation(59.3293, 18.0686));
        opened("near2", "Near and far", "", null, new GeoLocation(59.3200, 18.0720));
        opened("near3", "Nowhere near", "", null, null);

        var items = items("q=near&near=" + SLUSSEN.lat() + "," + SLUSSEN.lon());
        assertThat(items).extracting(FindingTest::id).containsExactly("near2", "near1");
        assertThat(items.getFirst().at("/distanceMeters").asLong()).isBetween(50L, 65L);
        assertThat(items.getLast().at("/distanceMeters").asLong()).isBetween(1090L, 1125L);
        assertThat(found("q=near&near=59.3195,18.0722,0.5")).containsExactly("near2");
        assertThat(items("q=near").getFirst().has("distanceMeters")).isFalse();
    }

    @Test
    void onlyThoseThatTakePartiesAtThatTimeAreOpenThen() {
        opened("open1", "Nachtcafé", "", null, null);
        hours(
                "open1",
                new OpeningPeriod(DayOfWeek.FRIDAY, LocalTime.of(18, 0), LocalTime.of(2, 0), LocalTime.of(1, 0)));
        opened("open2", "Nachtigall", "", null, null);

        assertThat(found("q=nacht&openAt=2026-12-04T18:00")).containsExactly("open1");
        assertThat(found("q=nacht&openAt=2026-12-05T00:45")).containsExactly("open1");
        assertThat(found("q=nacht&openAt=2026-12-05T01:15")).isEmpty();
        assertThat(found("q=nacht&openAt=2026-12-04T01:00")).isEmpty();
    }

    @Test
    void aTimeThatTheirClocksSkipIsNoTimeToBeOpen() {
        opened("skip1", "Vårnatt", "", null, null);
        hours("skip1", new OpeningPeriod(DayOfWeek.SATURDAY, LocalTime.of(18, 0), LocalTime.of(5, 0), null));

        assertThat(found("q=varnatt&openAt=2027-03-28T01:30")).containsExactly("skip1");
        assertThat(found("q=varnatt&openAt=2027-03-28T02:30")).isEmpty();
    }

    @Test
    void aListIsReadPageByPage() {
        for (var id : List.of("page1", "page2", "page3")) opened(id, "Sidor " + id, "", null, null);

        var first = get("q=sidor&limit=2");
        assertThat(first.json().at("/items")).extracting(FindingTest::id).containsExactly("page1", "page2");
        assertThat(first.header("Link")).contains("rel=\"next\"");
        var next = first.json().at("/next").asString();
        assertThat(found("q=sidor&limit=2&after=" + next)).containsExactly("page3");
    }

    @Test
    void whoWatchesWhatTheyLookForSeesItComeChangeAndGo() throws InterruptedException {
        var restaurant = EventScenes.at("live1");
        opened("live1", "Livsverk", "", null, null);
        var position = String.valueOf(log.position());
        try (var stream = visitor.watch("/restaurants?q=livs", null, "Ross-Position", position)) {
            assertThat(stream.next().json().at("/items"))
                    .extracting(FindingTest::id)
                    .containsExactly("live1");

            log.append(renamed(restaurant, "Livsverket"));
            assertThat(stream.next().json().at("/name").asString()).isEqualTo("Livsverket");

            opened("live2", "Annat", "", null, null);
            assertThat(stream.isSilent(Duration.ofMillis(300))).isTrue();

            log.append(new RestaurantUnpublished(restaurant.id(), EventScenes.OPENING));
            var gone = stream.next();
            assertThat(gone.name()).isEqualTo("removed");
            assertThat(gone.data()).isEqualTo("{\"id\":\"live1\"}");

            log.append(restaurant.published());
            assertThat(stream.next().json().at("/id").asString()).isEqualTo("live1");
        }
    }

    @Test
    void aListingThatIsMadeAnewIsMeanwhileEmptyAndThenTheSame() {
        opened("anew1", "Nystart", "", null, null);
        opened("anew2", "Nystart igen", "", null, null);
        assertThat(found("q=nystart")).containsExactly("anew1", "anew2");

        var screen = processing
                .eventProcessor("listed-restaurants-4", TrackingEventProcessor.class)
                .orElseThrow();
        screen.shutDown();
        screen.resetTokens();
        assertThat(visitor.get("/restaurants?q=nystart", null).json().at("/items"))
                .isEmpty();

        screen.start();
        log.append(renamed(EventScenes.at("anew1"), "Nystartad"));
        assertThat(found("q=nystart")).containsExactly("anew2", "anew1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "near=59.3",
                "near=59.3,18,1,2",
                "near=91,0",
                "near=59.3,east",
                "near=59.3,18,0",
                "near=59.3,18,-1",
                "near=59.3,18,NaN",
                "openAt=now",
                "openAt=2026-12-01",
                "openAt=2026-12-01T19:30Z",
                "openAt=2026-02-30T19:30",
                "words=fish",
                "limit=201"
            })
    void whatMakesNoSenseIsRefused(String query) {
        if (query.startsWith("near"))
            assertThat(get(query).json().at("/detail").asString()).contains("59.3,18.0,5");
        assertThat(get(query).status()).isEqualTo(400);
        assertThat(get("q=" + "x".repeat(201)).status()).isEqualTo(400);
    }

    private void opened(
            String id,
            String name,
            String description,
            @Nullable String address,
            @Nullable GeoLocation location,
            String... cuisines) {
        var restaurant = EventScenes.at(id);
        var profile =
                new RestaurantProfile(name, description, "Stockholm", address, location, List.of(cuisines), null, null);
        log.append(
                restaurant.registered(),
                new ProfileChanged(restaurant.id(), profile, EventScenes.OPENING),
                restaurant.published());
    }

    private void hours(String id, OpeningPeriod... weekly) {
        log.append(
                new OpeningHoursSet(EventScenes.at(id).id(), new OpeningHours(List.of(weekly)), EventScenes.OPENING));
    }

    private static ProfileChanged renamed(EventScenes restaurant, String name) {
        var profile = new RestaurantProfile(name, "", "Stockholm", null, null, List.of(), null, null);
        return new ProfileChanged(restaurant.id(), profile, EventScenes.OPENING);
    }

    private List<String> found(String query) {
        return items(query).stream().map(FindingTest::id).toList();
    }

    private List<JsonNode> items(String query) {
        return get(query).json().at("/items").valueStream().toList();
    }

    private HttpVisitor.Answer get(String query) {
        var encoded = URLEncoder.encode(query, StandardCharsets.UTF_8)
                .replace("%3D", "=")
                .replace("%26", "&")
                .replace("%2C", ",");
        return visitor.get("/restaurants?" + encoded, null, "Ross-Position", String.valueOf(log.position()));
    }

    private static String id(JsonNode item) {
        return item.at("/id").asString();
    }
}
