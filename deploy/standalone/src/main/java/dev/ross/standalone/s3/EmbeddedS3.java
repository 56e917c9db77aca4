package dev.ross.standalone.s3;

import dev.ross.standalone.lifecycle.StartException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** Embedded S3 server: objects are files of one folder, and every access needs a signature. */
public final class EmbeddedS3 implements AutoCloseable {
    private static final String BUCKET = "ross";
    private static final String KEY = "ross";
    private static final long MOST_BYTES = 16 << 20;

    private final S3Proxy server;
    private final S3Bucket bucket;

    private EmbeddedS3(S3Proxy server, S3Bucket bucket) {
        this.server = server;
        this.bucket = bucket;
    }

    public static EmbeddedS3 start(Path folder, S3Settings settings, String secret) {
        try {
            var bucket = Files.createDirectories(folder.resolve(BUCKET));
            // s3proxy takes a folder that others may read for a bucket that they may list
            Files.setPosixFilePermissions(bucket, PosixFilePermissions.fromString("rwx------"));
            var server = server(folder, settings, secret);
            S3RequestGuard.before(server);
            server.start();
            var inside = settings.certificate().isPresent()
                    ? URI.create("http://127.0.0.1:" + server.getPort())
                    : settings.inside();
            var key = Optional.of(new S3Bucket.Key(KEY, secret));
            return new EmbeddedS3(server, new S3Bucket(inside, settings.address(), BUCKET, "us-east-1", key));
        } catch (IOException e) {
            throw new StartException(
                    "The data folder is broken: the pictures in " + folder
                            + " cannot be read or written by the user who starts ROSS.",
                    e);
        } catch (Exception e) {
            throw new StartException("The object store does not start at " + settings.listening("http") + ".", e);
        }
    }

    private static S3Proxy server(Path folder, S3Settings settings, String secret) {
        var builder = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                .awsAuthentication(AuthenticationType.AWS_V4, KEY, secret)
                .corsRules(putsFrom(settings.page()))
                .maxSinglePartObjectSize(MOST_BYTES)
                .stopTimeout(1000);
        settings.certificate()
                .ifPresentOrElse(
                        certificate -> builder.endpoint(URI.create("http://127.0.0.1:0"))
                                .secureEndpoint(settings.listening("https"))
                                .sslContext(certificate.context()),
                        () -> builder.endpoint(settings.listening("http")));
        return builder.build();
    }

    private static CrossOriginResourceSharing putsFrom(URI page) {
        return new CrossOriginResourceSharing(
                List.of(Pattern.quote(page.toString())), List.of("PUT"), List.of("Content-Type"), List.of(), "");
    }

    public S3Bucket bucket() {
        return bucket;
    }

    /** Stops the server; connections still open after a second are closed. */
    @Override
    public void close() throws Exception {
        try {
            server.stop();
        } catch (TimeoutException e) {
            // the second is over: it is stopped
        }
    }
}
