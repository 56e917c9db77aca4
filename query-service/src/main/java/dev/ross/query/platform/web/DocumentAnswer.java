package dev.ross.query.platform.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.core.io.ByteArrayResource;

/**
 * An answer that is rendered already: as JSON or, of the same content, as an HTML page, a PDF or a CSV file.
 *
 * @param <V> the content, whose JSON the interface's description shows
 */
public final class DocumentAnswer<V> extends ByteArrayResource {
    public DocumentAnswer(byte[] bytes, Class<V> content) {
        super(bytes, content.getSimpleName());
    }

    /** Its entity tag; weak: compressed or not, it is the same document. */
    public String tag() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(getByteArray());
            return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
