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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class EmbeddedS3Test {
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
    void onlyTheSystemsOwnPagesMayPutSomethingThere() throws Exception {
        try (var store = start()) {
            assertThat(store.bucket().region()).isEqualTo("us-east-1");
            assertThat(allowed("http://127.0.0.1:8080")).hasValue("http://127.0.0.1:8080");
            assertThat(allowed("http://evil.example")).isEmpty();
        }
    }

    @Test
    void aStrangerSeesNothingOfTheBucketNotEvenWhatIsInIt() throws Exception {
        try (var store = start()) {
            assertThat(put(upload(), "image/png", 10)).isEqualTo(200);
            assertThat(Files.getPosixFilePermissions(folder.resolve("ross")))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
            Files.setPosixFilePermissions(folder.resolve("ross"), PosixFilePermissions.fromString("rwxr-xr-x"));
            for (var asked : List.of(
                    "/",
                    "/ross",
                    "/ross/?list-type=2",
                    "/ross?acl",
                    "/ross?uploads",
                    "/ross?location",
                    "/ross?policy",
                    "/ross/uploads/r1/one",
                    "/ross/uploads/r1/one?acl",
                    "/ross/?list-type=2&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-SignedHeaders=host",
                    "/ross/?list-type=2&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=ross%2F20260101%2Fus-east-1"
                            + "%2Fs3%2Faws4_request&X-Amz-Date=20260101T000000Z&X-Amz-Expires=600"
                            + "&X-Amz-SignedHeaders=host&X-Amz-Signature=00",
                    "/ross/?list-type=2&AWSAccessKeyId=ross&Signature=0&Expires=9999999999"))
                assertThat(get(store, asked).statusCode()).as(asked).isEqualTo(403);
            assertThat(get(store, "/ross/?list-type=2").body()).doesNotContain("uploads");
            for (var more : List.of("&acl", "&uploads", "&list-type=2"))
                assertThat(put(URI.create(upload() + more), "image/png", 10))
                        .as(more)
                        .isEqualTo(403);
        }
    }

    @Test
    void anAddressForOneUploadOpensAndCopiesNothing() throws Exception {
        try (var store = start()) {
            var foreign = folder.resolve("ross/uploads/r3/private");
            Files.createDirectories(foreign.getParent());
            Files.writeString(foreign, "another restaurant's");
            for (var header : List.of(
                    "x-amz-copy-source: /ross/uploads/r3/private",
                    "X-Amz-Copy-Source: ross/uploads/r3/private",
                    "x-amz-acl: public-read",
                    "x-amz-grant-read: uri=\"http://acs.amazonaws.com/groups/global/AllUsers\"",
                    "x-amz-meta-note: anything",
                    "x-amz-storage-class: GLACIER",
                    "x-amz-website-redirect-location: http://evil.example")) {
                var answer =
                        putWith(header.substring(0, header.indexOf(':')), header.substring(header.indexOf(':') + 2));
                assertThat(answer.statusCode()).as(header).isEqualTo(403);
                assertThat(answer.body()).contains("not signed");
                assertThat(folder.resolve("ross/uploads/r1/one")).doesNotExist();
            }
            assertThat(putWith("Authorization", "AWS4-HMAC-SHA256 Credential=ross, SignedHeaders=host, Signature=0")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(put(upload(), "image/png", 10)).isEqualTo(200);
            assertThat(get(store, "/ross/uploads/r1/one").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void theServicesReadWriteAndRemoveWhatTheySign() throws Exception {
        try (var store = start();
                var client = S3Client.builder()
                        .endpointOverride(store.bucket().url())
                        .region(Region.US_EAST_1)
                        .forcePathStyle(true)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("ross", "hush")))
                        .build()) {
            client.putObject(
                    request -> request.bucket("ross").key("photos/r1/one").contentType("image/jpeg"),
                    RequestBody.fromString("a photo"));
            assertThat(client.getObjectAsBytes(request -> request.bucket("ross").key("photos/r1/one"))
                            .asUtf8String())
                    .isEqualTo("a photo");
            assertThat(client.listObjectsV2(request -> request.bucket("ross")).contents())
                    .hasSize(1);
            client.deleteObject(request -> request.bucket("ross").key("photos/r1/one"));
            assertThat(folder.resolve("ross/photos/r1/one")).doesNotExist();
        }
    }

    private static HttpResponse<String> get(EmbeddedS3 store, String path) throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create(store.bucket().url() + path)).build());
    }

    private HttpResponse<String> putWith(String header, String value) throws Exception {
        return send(HttpRequest.newBuilder(upload())
                .header("Content-Type", "image/png")
                .header(header, value)
                .PUT(BodyPublishers.ofByteArray(new byte[10]))
                .build());
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

    private EmbeddedS3 start() {
        return EmbeddedS3.start(folder, settings, "hush");
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
