package dev.ross.query.platform.storage;

import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Reads the objects of the installation's bucket, by key. */
public class StoredObjects {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final S3Client s3;
    private final String bucket;

    StoredObjects(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    /**
     * Opens an object, for the caller to close; none where there is no such object.
     *
     * @throws Problem while the store is unreachable
     */
    public Optional<InputStream> read(String key) {
        try {
            return Optional.of(s3.getObject(request -> request.bucket(bucket).key(key)));
        } catch (NoSuchKeyException | NoSuchBucketException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw Problem.passing(ProblemCode.UNAVAILABLE, SOON);
        }
    }
}
