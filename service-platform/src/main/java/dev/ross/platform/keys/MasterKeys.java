package dev.ross.platform.keys;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The master keys of an installation: the first wraps, all unwrap. There are several while they are being rotated. */
public record MasterKeys(List<MasterKey> all) {
    public MasterKeys {
        all = List.copyOf(all);
        if (all.isEmpty()) throw new IllegalArgumentException("there is no master key");
        if (all.stream().map(MasterKey::id).distinct().count() < all.size())
            throw new IllegalArgumentException("a master key is given twice");
    }

    public static MasterKeys only(MasterKey key) {
        return new MasterKeys(List.of(key));
    }

    /** Parses the configured list: each key of 32 bytes in base64, separated by commas, the wrapping key first. */
    public static MasterKeys parse(String list) {
        return new MasterKeys(
                Stream.of(list.split(",")).map(MasterKey::parse).collect(Collectors.toUnmodifiableList()));
    }

    public MasterKey wrapping() {
        return all.getFirst();
    }

    Optional<MasterKey> of(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    List<String> ids() {
        return all.stream().map(MasterKey::id).toList();
    }

    @Override
    public String toString() {
        return "MasterKeys" + ids();
    }
}
