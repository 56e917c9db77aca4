package dev.ross.platform.settings;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.HashSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Validates {@link MasterKeyList}; an absent or blank value is valid. */
public final class MasterKeyListValidator implements ConstraintValidator<MasterKeyList, String> {
    @Override
    public boolean isValid(@Nullable String keys, ConstraintValidatorContext context) {
        if (keys == null || keys.isBlank()) return true;
        var all = keys.split(",");
        var seen = new HashSet<String>();
        return all.length > 0 && Stream.of(all).map(String::strip).allMatch(key -> isKey(key) && seen.add(key));
    }

    private static boolean isKey(String key) {
        return !key.isEmpty() && key.matches(InstallationSecret.KEY);
    }
}
