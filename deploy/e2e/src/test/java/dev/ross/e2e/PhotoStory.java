package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.e2e.installation.InstallationFixture;
import dev.ross.e2e.people.AnonymousVisitor;
import dev.ross.e2e.people.App;
import dev.ross.e2e.people.StoryPerson;
import dev.ross.e2e.wire.Answer;
import dev.ross.e2e.wire.Http;
import dev.ross.e2e.wire.JsonBodies;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A manager uploads a photo directly to the object store, and guests see it. */
@Order(7)
@ExtendWith(SharedInstallation.class)
class PhotoStory {
    @Test
    @DisplayName(
            "S4 G3: Pia uploads a photo of her restaurant, and a guest reads its details with it; a page is refused")
    void aPhotoIsUploadedAndSeen(InstallationFixture installation) throws Exception {
        var pia = StoryPerson.signUp(installation, App.STAFF, "Pia");
        var place = StoryRestaurant.foundedBy(pia, "Pias", "Uppsala", Zones.whereItIsAfternoon());
        var guest = new AnonymousVisitor(installation);

        var picture = png(2000, 1500);
        var offer = offered(pia, place, "image/png", picture.length);
        assertThat(put(offer, "image/png", new byte[picture.length + 1])).isEqualTo(403);
        assertThat(put(offer, "image/png", picture)).isEqualTo(200);
        pia.post(completing(place, offer)).expect(204);
        var links = await().atMost(Duration.ofMinutes(1))
                .until(() -> shown(pia, place).path("photo"), JsonNode::isObject);
        assertThat(shown(pia, place).path("photoUpload").isObject()).isFalse();

        guest.get(place.at("/photo")).expect(404);
        place.show("PUBLIC");
        pia.get(place.at("")).expect(200); // waits until it is visible
        var details = guest.get(place.at("")).expect(200).json();
        assertThat(details.get("name").asString()).isEqualTo("Pias");
        assertThat(details.get("description").asString()).isNotEmpty();
        assertThat(details.get("photo")).isEqualTo(links);
        var photo = photo(installation, details.get("photo").get("large").asString());
        assertThat(photo.getWidth()).isEqualTo(1600);
        assertThat(new Color(photo.getRGB(800, 600)).getRed()).isGreaterThan(200);

        var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        var second = offered(pia, place, "image/png", page.length);
        assertThat(put(second, "image/png", page)).isEqualTo(200);
        pia.post(completing(place, second)).expect(204);
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        shown(pia, place).at("/photoUpload/reason").asString("").equals("NOT_A_PICTURE"));
        assertThat(shown(pia, place).get("photo")).isEqualTo(links);
        pia.post(place.at("/photo-uploads"), JsonBodies.of("contentType", "image/svg+xml", "size", 10))
                .expect(400, "NOT_A_PICTURE");
    }

    @Test
    @DisplayName("The libraries beneath speak XML and YAML; the system speaks neither")
    void theSystemSpeaksOnlyJson(InstallationFixture installation) {
        var listing = URI.create(installation.system() + "/api/v1/regions");
        for (var type : List.of("application/xml", "application/yaml"))
            assertThat(Http.send(HttpRequest.newBuilder(listing).header("Accept", type))
                            .status())
                    .as(type)
                    .isEqualTo(406);
        var restaurants = URI.create(installation.system() + "/api/v1/restaurants");
        var pia = StoryPerson.signUp(installation, App.STAFF, "Piroska");
        var sent = pia.request("POST", "/restaurants", null).headers();
        var xml = HttpRequest.newBuilder(restaurants)
                .header("Authorization", sent.get("Authorization"))
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofString("<restaurant><name>Pias</name></restaurant>"));
        assertThat(Http.send(xml).status()).isEqualTo(415);
    }

    private static Answer offered(StoryPerson manager, StoryRestaurant place, String contentType, int size) {
        return manager.post(place.at("/photo-uploads"), JsonBodies.of("contentType", contentType, "size", size))
                .expect(201);
    }

    private static String completing(StoryRestaurant place, Answer offer) {
        return place.at("/photo-uploads/" + offer.id() + "/complete");
    }

    private static int put(Answer offer, String contentType, byte[] content) {
        return Http.send(HttpRequest.newBuilder(URI.create(offer.text("uploadUrl")))
                        .header("Content-Type", contentType)
                        .PUT(BodyPublishers.ofByteArray(content)))
                .status();
    }

    private static JsonNode shown(StoryPerson manager, StoryRestaurant place) {
        return manager.get(place.at("")).expect(200).json();
    }

    private static byte[] png(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage photo(InstallationFixture installation, String link) throws IOException {
        try (var content = URI.create(installation.system() + link).toURL().openStream()) {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(content.readAllBytes())));
        }
    }
}
