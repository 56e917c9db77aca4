package dev.ross.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The signed address with which a manager uploads a photo. */
class PhotoUploadsTest {
    private static Service service;
    private static String restaurant;
    private static String manager;

    @BeforeAll
    static void open() throws Exception {
        service = new Service(
                "ross.s3.public-url=https://pictures.example",
                "ross.s3.bucket=pictures",
                "ross.s3.access-key=ross",
                "ross.s3.secret-key=hush");
        restaurant = service.restaurantOf("mona");
        manager = service.issuer.worker("mona", restaurant, "MANAGER");
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void theAddressIsSignedForOneFileOfThisTypeAndSizeAndForMinutes() throws Exception {
        var answer = offered("one", "{\"contentType\": \"image/png\", \"size\": 2400000}")
                .expect(201);
        assertThat(answer.id()).startsWith(restaurant + ".");
        assertThat(answer.header("Location")).isEqualTo("/api/v1/restaurants/" + restaurant);
        assertThat(answer.header("Ross-Position")).matches("[0-9]+");
        var local = answer.id().substring(restaurant.length() + 1);
        assertThat(answer.json().get("uploadUrl").asString())
                .startsWith("https://pictures.example/pictures/uploads/" + restaurant + "/" + local + "?")
                .contains("X-Amz-SignedHeaders=content-length%3Bcontent-type%3Bhost")
                .doesNotContain("hush");
        assertThat(Instant.parse(answer.json().get("expiresAt").asString()))
                .isBetween(Instant.now().plusSeconds(500), Instant.now().plusSeconds(700));
    }

    @Test
    void theSameKeyMeetsTheSameUploadAndAnotherBodyIsRefused() throws Exception {
        var body = "{\"contentType\": \"image/png\", \"size\": 7}";
        var first = offered("two", body);
        assertThat(offered("two", body).id()).isEqualTo(first.id());
        assertThat(offered("two", "{\"contentType\": \"image/png\", \"size\": 8}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatNoPhotoCanBeIsMalformed() throws Exception {
        assertThat(offered("svg", "{\"contentType\": \"image/svg+xml\", \"size\": 7}")
                        .code())
                .isEqualTo("NOT_A_PICTURE");
        assertThat(offered("huge", "{\"contentType\": \"image/png\", \"size\": 10000001}")
                        .code())
                .isEqualTo("PICTURE_TOO_LARGE");
        for (var size : new String[] {"0", "-1", "1.5", "\"7\"", "null", "99999999999"})
            assertThat(offered("s" + size.hashCode(), "{\"contentType\": \"image/png\", \"size\": %s}".formatted(size))
                            .status())
                    .as(size)
                    .isEqualTo(400);
    }

    @Test
    void itIsCompletedOnceAndAgainAndNobodyElses() throws Exception {
        var upload = offered("three", "{\"contentType\": \"image/gif\", \"size\": 7}")
                .id();
        complete(restaurant, upload).expect(204);
        complete(restaurant, upload).expect(204);
        assertThat(complete(restaurant, restaurant + ".other").expect(404).code())
                .isEqualTo("UNKNOWN_PHOTO_UPLOAD");
        assertThat(complete(restaurant, "elsewhere.other").expect(404).code()).isEqualTo("UNKNOWN_PHOTO_UPLOAD");
    }

    private static Service.Answer offered(String key, String body) throws Exception {
        return service.post("/restaurants/" + restaurant + "/photo-uploads")
                .as(manager)
                .header("Idempotency-Key", key)
                .with(body)
                .send();
    }

    private static Service.Answer complete(String of, String upload) throws Exception {
        return service.post("/restaurants/" + of + "/photo-uploads/" + upload + "/complete")
                .as(manager)
                .send();
    }
}
