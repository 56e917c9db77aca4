package dev.ross.platform.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.core.io.ClassPathResource;

/** The style sheet of a page for people, and the policy that allows this style and forms to its own server, nothing else. */
public record PageStyle(String sheet) {
    /**
     * @param file on the class path
     */
    public static PageStyle of(String file) {
        try {
            return new PageStyle(new ClassPathResource(file, PageStyle.class.getClassLoader())
                    .getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of {@code Content-Security-Policy}. */
    public String policy() {
        return "default-src 'none'; style-src 'sha256-" + hash()
                + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    private String hash() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(sheet.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
