package dev.ross.query.restaurant;

import static dev.ross.contracts.team.RestaurantRole.MANAGER;
import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.ross.contracts.restaurant.PhotoObjects;
import dev.ross.contracts.restaurant.PhotoRefusal;
import dev.ross.contracts.restaurant.PhotoSize;
import dev.ross.contracts.restaurant.PhotoUploadId;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoAttached;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoRefused;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoUploadCompleted;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A photo as guests see it, and the manager's view of an upload that is no photo. */
@QueryServiceTest
class PhotoViewTest {
    private static final Map<String, byte[]> OBJECTS = new ConcurrentHashMap<>();

    @SuppressWarnings("NullAway.Init")
    private static HttpServer store;

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    /** An object store that supports only what reading needs. */
    @DynamicPropertySource
    static void openStore(DynamicPropertyRegistry properties) throws IOException {
        store = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        store.createContext("/ross/", exchange -> {
            var found = OBJECTS.get(exchange.getRequestURI().getPath().substring("/ross/".length()));
            var answer = found == null ? "<Error><Code>NoSuchKey</Code></Error>".getBytes(UTF_8) : found;
            exchange.sendResponseHeaders(found == null ? 404 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        store.start();
        properties.add(
                "ross.s3.url", () -> "http://127.0.0.1:" + store.getAddress().getPort());
        properties.add("ross.s3.access-key", () -> "ross");
        properties.add("ross.s3.secret-key", () -> "hush");
    }

    @AfterAll
    static void closeStore() {
        store.stop(0);
    }

    @Test
    void thePageNamesThePhotoAndWhereItIsToBeHad() {
        var restaurant = EventScenes.at("photo1");
        var photo = attached(restaurant, "p1", "the photo");
        log.append(restaurant.published());

        var links = get("/restaurants/photo1", null).json().get("photo");
        var large = get(links.get("large").asString().replace("/api/v1", ""), null);
        assertThat(large.response().body()).isEqualTo("the photo LARGE");
        assertThat(large.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(large.header("Cache-Control")).isEqualTo("max-age=3600, public");
        assertThat(large.header("X-Content-Type-Options")).isEqualTo("nosniff");
        var small = get(links.get("small").asString().replace("/api/v1", ""), null);
        assertThat(small.response().body()).isEqualTo("the photo SMALL");

        var known = String.valueOf(large.header("ETag"));
        assertThat(known).contains(photo.local());
        var again = visitor.get("/restaurants/photo1/photo", null, "If-None-Match", known);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(get("/restaurants/photo1/photo?size=huge", null).status()).isEqualTo(400);
        assertThat(get("/restaurants/photo1/photo", null).header("Cache-Control"))
                .isEqualTo("no-cache");
    }

    @Test
    void aPrivateRestaurantsPhotoIsThereForItsOwnPeopleAlone() {
        var restaurant = EventScenes.at("photo2");
        attached(restaurant, "p2", "not yet");
        log.append(restaurant.joined("ann", STAFF));

        assertThat(get("/restaurants/photo2/photo", null).status()).isEqualTo(404);
        assertThat(get("/restaurants/photo2/photo", QueryTokenIssuer.guest("gus"))
                        .status())
                .isEqualTo(404);
        var own = get("/restaurants/photo2/photo?v=p2", QueryTokenIssuer.staff("ann", "photo2"));
        assertThat(own.response().body()).isEqualTo("not yet LARGE");
        assertThat(own.header("Cache-Control")).isEqualTo("no-cache, private");
    }

    @Test
    void whoSaysHowFarTheyHaveComeIsShownNothingOlder() {
        var restaurant = EventScenes.at("photo7");
        attached(restaurant, "p7", "new");
        log.append(restaurant.published());

        var path = "/restaurants/photo7/photo";
        assertThat(visitor.get(path, null, "Ross-Position", "-5").status()).isEqualTo(400);
        var ahead = visitor.getOnce(path, null, "Ross-Position", "999999999999");
        assertThat(ahead.status()).isEqualTo(503);
        assertThat(ahead.json().at("/code").asString()).isEqualTo("NOT_YET");
        assertThat(visitor.get(path, null, "Ross-Position", "1").status()).isEqualTo(200);
    }

    @Test
    void whereThereIsNoPhotoNoneIsNamed() {
        var restaurant = EventScenes.at("photo3");
        log.append(restaurant.registered(), restaurant.published());
        assertThat(get("/restaurants/photo3", null).json().hasNonNull("photo")).isFalse();
        assertThat(get("/restaurants/photo3/photo", null).status()).isEqualTo(404);
    }

    @Test
    void aManagerSeesWhatBecomesOfAPictureAndNobodyElseDoes() {
        var restaurant = EventScenes.at("photo4");
        var upload = new PhotoUploadId(restaurant.id(), "p4");
        log.append(
                restaurant.registered(),
                restaurant.published(),
                restaurant.joined("max", MANAGER),
                new PhotoUploadCompleted(restaurant.id(), upload, EventScenes.OPENING));
        assertThat(pending("photo4")).isEqualTo("PROCESSING");

        log.append(new PhotoRefused(restaurant.id(), upload, PhotoRefusal.NOT_A_PICTURE, EventScenes.OPENING));
        assertThat(pending("photo4")).isEqualTo("REFUSED NOT_A_PICTURE");
        assertThat(get("/restaurants/photo4", null).json().hasNonNull("photoUpload"))
                .isFalse();
    }

    @Test
    void aPhotoThatWasRemovedMeanwhileIsNotFound() {
        var restaurant = EventScenes.at("photo5");
        var photo = new PhotoUploadId(restaurant.id(), "p5");
        log.append(
                restaurant.registered(),
                restaurant.published(),
                new PhotoAttached(restaurant.id(), photo, null, EventScenes.OPENING));
        var answer = get("/restaurants/photo5/photo", null);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("code").asString()).isEqualTo("UNKNOWN");
    }

    private String pending(String restaurant) {
        var pending = get("/restaurants/" + restaurant, QueryTokenIssuer.manager("max", restaurant))
                .json()
                .get("photoUpload");
        return (pending.get("status").asString() + " " + pending.path("reason").asString("")).strip();
    }

    private PhotoUploadId attached(EventScenes restaurant, String name, String content) {
        var photo = new PhotoUploadId(restaurant.id(), name);
        for (var size : PhotoSize.values())
            OBJECTS.put(PhotoObjects.photo(photo, size), (content + " " + size).getBytes(UTF_8));
        log.append(restaurant.registered(), new PhotoAttached(restaurant.id(), photo, null, EventScenes.OPENING));
        return photo;
    }

    private HttpVisitor.Answer get(String path, @Nullable String token) {
        return visitor.get(path, token, "Ross-Position", String.valueOf(log.position()));
    }
}
