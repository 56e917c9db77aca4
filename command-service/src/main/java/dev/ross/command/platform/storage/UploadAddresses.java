package dev.ross.command.platform.storage;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Signs upload addresses, without a request to the object store. */
public class UploadAddresses {
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final S3Presigner presigner;
    private final String bucket;

    UploadAddresses(S3Presigner presigner, String bucket) {
        this.presigner = presigner;
        this.bucket = bucket;
    }

    /** Signs an address for one file of exactly this type and size. */
    public UploadAddress of(String key, String contentType, long size) {
        var signed = presigner.presignPutObject(request -> request.signatureDuration(GOOD_FOR)
                .putObjectRequest(put ->
                        put.bucket(bucket).key(key).contentType(contentType).contentLength(size)));
        return new UploadAddress(URI.create(signed.url().toString()), signed.expiration());
    }
}
