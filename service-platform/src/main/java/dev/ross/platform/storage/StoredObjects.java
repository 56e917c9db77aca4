package dev.ross.platform.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Reads, writes and removes the objects of the installation's bucket, by key. Requests without an answer throw the
 * SDK's unchecked exceptions.
 */
public class StoredObjects {
    private final S3Client s3;
    private final String bucket;

    StoredObjects(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    /**
     * Reads an object, but no more of it than the caller can use.
     *
     * @param most how many bytes of it at most
     * @return its first bytes; none where there is no such object
     */
    public Optional<byte[]> read(String key, int most) throws IOException {
        try (var content = s3.getObject(request -> request.bucket(bucket).key(key))) {
            var bytes = content.readNBytes(most);
            content.abort();
            return Optional.of(bytes);
        } catch (NoSuchKeyException | NoSuchBucketException e) {
            return Optional.empty();
        }
    }

    /** Opens an object, for the caller to close; empty if there is no such object. */
    public Optional<InputStream> open(String key) {
        try {
            return Optional.of(s3.getObject(request -> request.bucket(bucket).key(key)));
        } catch (NoSuchKeyException | NoSuchBucketException e) {
            return Optional.empty();
        }
    }

    public void write(String key, String contentType, byte[] content) {
        s3.putObject(
                request -> request.bucket(bucket).key(key).contentType(contentType), RequestBody.fromBytes(content));
    }

    /** Does nothing if there is no such object. */
    public void remove(String key) {
        try {
            s3.deleteObject(request -> request.bucket(bucket).key(key));
        } catch (NoSuchKeyException | NoSuchBucketException e) {
            // as wanted
        }
    }

    /** Does nothing if the bucket exists. */
    public void makeBucket() {
        try {
            s3.headBucket(request -> request.bucket(bucket));
        } catch (NoSuchBucketException e) {
            s3.createBucket(request -> request.bucket(bucket));
        }
    }
}
