package dev.ross.saga.photo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;

/** Format of a picture file, recognised by its first bytes. */
enum PictureKind {
    JPEG("\u00FF\u00D8\u00FF"),
    PNG("\u0089PNG\r\n\u001A\n"),
    GIF("GIF8");

    private final String begins;

    PictureKind(String begins) {
        this.begins = begins;
    }

    static Optional<PictureKind> of(byte[] file) {
        return Arrays.stream(values()).filter(kind -> kind.isOf(file)).findFirst();
    }

    private boolean isOf(byte[] file) {
        var length = begins.length();
        return file.length >= length && new String(file, 0, length, ISO_8859_1).equals(begins);
    }
}
