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
import dev.ross.query.house.House;
import dev.ross.query.house.Issuer;
import dev.ross.query.house.Log;
import dev.ross.query.house.Scenes;
import dev.ross.query.house.Visitor;
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

/** What guests see of a photo, and its manager of one that is none. */
@House
class PhotoTest {
    private static final Map<String, byte[]> OBJECTS = new ConcurrentHashMap<>();

    @SuppressWarnings("NullAway.Init")
    private static HttpServer store;

    @Autowired
    Log log;

    @Autowired
    Visitor visitor;

    /** As much of an object store as reading takes. */
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
        var house = Scenes.at("photo1");
        var photo = attached(house, "p1", "the photo");
        log.tell(house.published());

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
        var house = Scenes.at("photo2");
        attached(house, "p2", "not yet");
        log.tell(house.joined("ann", STAFF));

        assertThat(get("/restaurants/photo2/photo", null).status()).isEqualTo(404);
        assertThat(get("/restaurants/photo2/photo", Issuer.guest("gus")).status())
                .isEqualTo(404);
        var own = get("/restaurants/photo2/photo?v=p2", Issuer.staff("ann", "photo2"));
        assertThat(own.response().body()).isEqualTo("not yet LARGE");
        assertThat(own.header("Cache-Control")).isEqualTo("no-cache, private");
    }

    @Test
    void whoSaysHowFarTheyHaveComeIsShownNothingOlder() {
        var house = Scenes.at("photo7");
        attached(house, "p7", "new");
        log.tell(house.published());

        var path = "/restaurants/photo7/photo";
        assertThat(visitor.get(path, null, "Ross-Position", "-5").status()).isEqualTo(400);
        var ahead = visitor.get(path, null, "Ross-Position", "999999999999");
        assertThat(ahead.status()).isEqualTo(503);
        assertThat(ahead.json().at("/code").asString()).isEqualTo("NOT_YET");
        assertThat(visitor.get(path, null, "Ross-Position", "1").status()).isEqualTo(200);
    }

    @Test
    void whereThereIsNoPhotoNoneIsNamed() {
        var house = Scenes.at("photo3");
        log.tell(house.registered(), house.published());
        assertThat(get("/restaurants/photo3", null).json().hasNonNull("photo")).isFalse();
        assertThat(get("/restaurants/photo3/photo", null).status()).isEqualTo(404);
    }

    @Test
    void aManagerSeesWhatBecomesOfAPictureAndNobodyElseDoes() {
        var house = Scenes.at("photo4");
        var upload = new PhotoUploadId(house.restaurant(), "p4");
        log.tell(
                house.registered(),
                house.published(),
                house.joined("max", MANAGER),
                new PhotoUploadCompleted(house.restaurant(), upload, Scenes.OPENING));
        assertThat(pending("photo4")).isEqualTo("PROCESSING");

        log.tell(new PhotoRefused(house.restaurant(), upload, PhotoRefusal.NOT_A_PICTURE, Scenes.OPENING));
        assertThat(pending("photo4")).isEqualTo("REFUSED NOT_A_PICTURE");
        assertThat(get("/restaurants/photo4", null).json().hasNonNull("photoUpload"))
                .isFalse();
    }

    @Test
    void aPhotoThatWasRemovedMeanwhileIsNotFound() {
        var house = Scenes.at("photo5");
        var photo = new PhotoUploadId(house.restaurant(), "p5");
        log.tell(
                house.registered(),
                house.published(),
                new PhotoAttached(house.restaurant(), photo, null, Scenes.OPENING));
        var answer = get("/restaurants/photo5/photo", null);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("code").asString()).isEqualTo("UNKNOWN");
    }

    private String pending(String restaurant) {
        var pending = get("/restaurants/" + restaurant, Issuer.manager("max", restaurant))
                .json()
                .get("photoUpload");
        return (pending.get("status").asString() + " " + pending.path("reason").asString("")).strip();
    }

    private PhotoUploadId attached(Scenes house, String name, String content) {
        var photo = new PhotoUploadId(house.restaurant(), name);
        for (var size : PhotoSize.values())
            OBJECTS.put(PhotoObjects.photo(photo, size), (content + " " + size).getBytes(UTF_8));
        log.tell(house.registered(), new PhotoAttached(house.restaurant(), photo, null, Scenes.OPENING));
        return photo;
    }

    private Visitor.Answer get(String path, @Nullable String token) {
        return visitor.get(path, token, "Ross-Position", String.valueOf(log.position()));
    }
}
