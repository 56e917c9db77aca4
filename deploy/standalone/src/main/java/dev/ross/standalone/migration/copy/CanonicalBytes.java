package dev.ross.standalone.migration.copy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Serializes values to bytes, equal values to equal bytes: each begins with a letter for its kind and, where its length
 * is not fixed, with its length; whole numbers are eight bytes whatever their type; entries of a map are sorted by
 * their names.
 */
final class CanonicalBytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private final DataOutputStream out = new DataOutputStream(bytes);

    private CanonicalBytes() {}

    static byte[] of(@Nullable Object value) {
        var form = new CanonicalBytes();
        try {
            form.write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return form.bytes.toByteArray();
    }

    static boolean same(@Nullable Object one, @Nullable Object other) {
        return Arrays.equals(of(one), of(other));
    }

    private void write(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.writeByte('0');
            case ByteString raw -> write('b', raw.toByteArray());
            case CharSequence text -> write('t', text.toString().getBytes(UTF_8));
            case Boolean yes -> write('y', new byte[] {(byte) (yes ? 1 : 0)});
            case Double number -> real(number);
            case Float number -> real(number);
            case Number number -> whole(number.longValue());
            case Map<?, ?> map -> map(map);
            case Collection<?> many -> list(many);
            default -> throw new MigrationException("Metadata of the kind " + value.getClass() + " is not known here.");
        }
    }

    private void write(char kind, byte[] content) throws IOException {
        out.writeByte(kind);
        out.writeInt(content.length);
        out.write(content);
    }

    private void real(Number number) throws IOException {
        out.writeByte('r');
        out.writeDouble(number.doubleValue());
    }

    private void whole(long number) throws IOException {
        out.writeByte('n');
        out.writeLong(number);
    }

    private void list(Collection<?> many) throws IOException {
        out.writeByte('l');
        out.writeInt(many.size());
        for (var one : many) write(one);
    }

    private void map(Map<?, ?> map) throws IOException {
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((name, value) -> sorted.put(String.valueOf(name), value));
        out.writeByte('m');
        out.writeInt(sorted.size());
        for (var entry : sorted.entrySet()) {
            write(entry.getKey());
            write(entry.getValue());
        }
    }
}
