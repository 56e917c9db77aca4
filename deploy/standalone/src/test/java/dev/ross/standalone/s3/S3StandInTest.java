package dev.ross.standalone.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class S3StandInTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private final S3Settings settings = settings();

    @Test
    void keepsItsObjectsFromOneStartToTheNext() throws Exception {
        try (var store = start()) {
            assertThat(put(upload(), "image/png", 10)).isEqualTo(200);
            assertThat(store.bucket().url()).isEqualTo(settings.address());
        }
        try (var store = start()) {
            assertThat(store.bucket().key().orElseThrow().secret()).isEqualTo("hush");
            assertThat(folder.resolve("ross/uploads/r1/one")).hasSize(10);
        }
    }

    @Test
    void anAddressIsGoodForOneFileOfItsTypeAndSize() throws Exception {
        try (var store = start()) {
            assertThat(store.bucket().name()).isEqualTo("ross");
            assertThat(put(upload(), "image/png", 10)).isEqualTo(200);
            assertThat(put(upload(), "image/png", 11)).isEqualTo(403);
            assertThat(put(upload(), "text/html", 10)).isEqualTo(403);
            assertThat(put(URI.create(upload().toString().replace("one", "two")), "image/png", 10))
                    .isEqualTo(403);
            assertThat(send(HttpRequest.newBuilder(settings.address().resolve("/ross/uploads/r1/one"))
                                    .build())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void onlyTheHousesOwnPagesMayPutSomethingThere() throws Exception {
        try (var store = start()) {
            assertThat(store.bucket().region()).isEqualTo("us-east-1");
            assertThat(allowed("http://127.0.0.1:8080")).hasValue("http://127.0.0.1:8080");
            assertThat(allowed("http://evil.example")).isEmpty();
        }
    }

    private Optional<String> allowed(String page) throws Exception {
        return send(HttpRequest.newBuilder(upload())
                        .header("Origin", page)
                        .header("Access-Control-Request-Method", "PUT")
                        .header("Access-Control-Request-Headers", "content-type")
                        .method("OPTIONS", BodyPublishers.noBody())
                        .build())
                .headers()
                .firstValue("Access-Control-Allow-Origin");
    }

    private S3StandIn start() {
        return S3StandIn.start(folder, settings, "hush");
    }

    private URI upload() {
        try (var presigner = S3Presigner.builder()
                .endpointOverride(settings.address())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("ross", "hush")))
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build()) {
            var signed = presigner.presignPutObject(request -> request.signatureDuration(Duration.ofMinutes(1))
                    .putObjectRequest(put -> put.bucket("ross")
                            .key("uploads/r1/one")
                            .contentType("image/png")
                            .contentLength(10L)));
            return URI.create(signed.url().toString());
        }
    }

    private static int put(URI address, String contentType, int size) throws Exception {
        return send(HttpRequest.newBuilder(address)
                        .header("Content-Type", contentType)
                        .PUT(BodyPublishers.ofByteArray(new byte[size]))
                        .build())
                .statusCode();
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private static S3Settings settings() {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = URI.create("http://127.0.0.1:" + free.getLocalPort());
            return new S3Settings(
                    address, "127.0.0.1", free.getLocalPort(), Optional.empty(), URI.create("http://127.0.0.1:8080"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
