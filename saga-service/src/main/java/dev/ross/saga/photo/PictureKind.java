package dev.ross.saga.photo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;

/** What a file is, by how it begins. */
enum PictureKind {
    JPEG("\u00FF\u00D8\u00FF"),
    PNG("\u0089PNG\r\n\u001A\n"),
    GIF("GIF8");

    private final byte[] begins;

    PictureKind(String begins) {
        this.begins = begins.getBytes(ISO_8859_1);
    }

    static Optional<PictureKind> of(byte[] file) {
        return Arrays.stream(values()).filter(kind -> kind.isOf(file)).findFirst();
    }

    private boolean isOf(byte[] file) {
        return file.length >= begins.length && Arrays.equals(file, 0, begins.length, begins, 0, begins.length);
    }
}
