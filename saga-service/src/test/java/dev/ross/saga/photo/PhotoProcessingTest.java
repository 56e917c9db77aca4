package dev.ross.saga.photo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.contracts.restaurant.PhotoObjects;
import dev.ross.contracts.restaurant.PhotoRefusal;
import dev.ross.contracts.restaurant.PhotoSize;
import dev.ross.contracts.restaurant.PhotoUploadId;
import dev.ross.contracts.restaurant.RestaurantCommand;
import dev.ross.contracts.restaurant.RestaurantCommand.AttachPhoto;
import dev.ross.contracts.restaurant.RestaurantCommand.RefusePhoto;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoAttached;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoRefused;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoUploadCompleted;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoUploadOffered;
import dev.ross.saga.ObjectStoreFixture;
import dev.ross.saga.RestaurantEvents;
import dev.ross.saga.RunningSagaService;
import dev.ross.saga.SagaTestStores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the upload to the photo, with a real object store that is unavailable at first. */
class PhotoProcessingTest {
    private static final RestaurantEvents evening = RestaurantEvents.at("r1");

    @TempDir
    private static Path folder;

    private static ObjectStoreFixture store;
    private static RunningSagaService service;

    @BeforeAll
    static void start() throws Exception {
        store = new ObjectStoreFixture(folder);
        service = RunningSagaService.on(SagaTestStores.fresh(), store::addSettingsTo, RestaurantCommandStub.class);
        service.happened("restaurant:r1", evening.registered());
        store.open();
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
        store.close();
    }

    @Test
    void aPictureBecomesThePhotoAndTheOneBeforeGoes() throws Exception {
        var first = uploaded("first", SamplePictures.jpeg(800, 600));
        await().until(() -> sent().contains(new AttachPhoto(evening.restaurant(), first)));
        assertThat(photo(first, PhotoSize.LARGE)).isNotEmptyFile();
        assertThat(photo(first, PhotoSize.SMALL)).isNotEmptyFile();
        service.happened("restaurant:r1", new PhotoAttached(evening.restaurant(), first, null, RestaurantEvents.NOON));
        await().until(() -> !Files.exists(upload(first)));

        var second = uploaded("second", SamplePictures.png(800, 600));
        await().until(() -> sent().contains(new AttachPhoto(evening.restaurant(), second)));
        service.happened(
                "restaurant:r1", new PhotoAttached(evening.restaurant(), second, first, RestaurantEvents.NOON));
        await().until(() -> !Files.exists(photo(first, PhotoSize.LARGE)) && !Files.exists(upload(second)));
        assertThat(photo(second, PhotoSize.LARGE)).isNotEmptyFile();
    }

    @Test
    void whatIsNoPictureIsRefusedAndHoldsUpNothing() throws Exception {
        var script = uploaded("script", "<svg onload=\"alert(1)\"/>".getBytes(UTF_8));
        var huge = uploaded("huge", new byte[10_000_001]);
        var missing = uploaded("missing", null);
        var good = uploaded("good", SamplePictures.gif(80, 60));

        await().until(() -> sent().contains(new AttachPhoto(evening.restaurant(), good)));
        await().untilAsserted(() -> assertThat(sent())
                .contains(
                        new RefusePhoto(evening.restaurant(), script, PhotoRefusal.NOT_A_PICTURE),
                        new RefusePhoto(evening.restaurant(), huge, PhotoRefusal.PICTURE_TOO_LARGE),
                        new RefusePhoto(evening.restaurant(), missing, PhotoRefusal.NOTHING_UPLOADED)));
        service.happened(
                "restaurant:r1",
                new PhotoRefused(evening.restaurant(), script, PhotoRefusal.NOT_A_PICTURE, RestaurantEvents.NOON));
        await().until(() -> !Files.exists(upload(script)));
        assertThat(service.count("dead_letters")).isZero();
    }

    @Test
    void whatWasNeverCompletedIsRemovedAnHourLater() throws Exception {
        var left = new PhotoUploadId(evening.restaurant(), "left");
        store.put(PhotoObjects.upload(left), new byte[10]);
        service.happened(
                "restaurant:r1", new PhotoUploadOffered(evening.restaurant(), left, "image/png", 10, Instant.EPOCH));
        await().until(() -> !Files.exists(upload(left)));

        var recent = new PhotoUploadId(evening.restaurant(), "recent");
        service.happened(
                "restaurant:r1",
                new PhotoUploadOffered(
                        evening.restaurant(), recent, "image/png", 10, Instant.parse("2999-01-01T00:00:00Z")));
        await().until(() -> service.count(
                        "scheduled_tasks",
                        "task_name = 'remove-abandoned-picture' AND execution_time = '2999-01-01T01:00:00Z'")
                == 1);
    }

    private static PhotoUploadId uploaded(String name, byte @Nullable [] content) throws Exception {
        var upload = new PhotoUploadId(evening.restaurant(), name);
        if (content != null) store.put(PhotoObjects.upload(upload), content);
        service.happened(
                "restaurant:r1", new PhotoUploadCompleted(evening.restaurant(), upload, RestaurantEvents.NOON));
        return upload;
    }

    private static List<RestaurantCommand> sent() {
        return service.the(RestaurantCommandStub.class).sent;
    }

    private static Path upload(PhotoUploadId upload) {
        return store.object(PhotoObjects.upload(upload));
    }

    private static Path photo(PhotoUploadId upload, PhotoSize size) {
        return store.object(PhotoObjects.photo(upload, size));
    }

    /** Receives the service's commands. */
    static class RestaurantCommandStub {
        final List<RestaurantCommand> sent = new CopyOnWriteArrayList<>();

        @CommandHandler
        void handle(AttachPhoto attach) {
            sent.add(attach);
        }

        @CommandHandler
        void handle(RefusePhoto refuse) {
            sent.add(refuse);
        }
    }
}
