package dev.ross.command.platform.web.field;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Allows only time zones of the tz database that belong to a region, with its clock changes. An offset has none, nor
 * have the names for one ({@code GMT+1}, {@code Etc/GMT-1}, {@code EST}).
 */
@Constraint(validatedBy = RegionZone.Validator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RegionZone {
    String message() default "a time zone is one of the tz database, like Europe/Stockholm";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Accepts names with an area that is a part of the world. */
    final class Validator implements ConstraintValidator<RegionZone, ZoneId> {
        private static final Set<String> AREAS_OF_NO_REGION = Set.of("Etc", "SystemV");

        @Override
        public boolean isValid(@Nullable ZoneId zone, ConstraintValidatorContext context) {
            if (zone == null) return true;
            var name = zone.getId();
            var area = name.indexOf('/');
            return area > 0
                    && !AREAS_OF_NO_REGION.contains(name.substring(0, area))
                    && ZoneId.getAvailableZoneIds().contains(name);
        }
    }
}
