package dev.ross.platform.settings;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Validates {@link DataSizeRange}; an absent value is valid. */
public final class DataSizeRangeValidator implements ConstraintValidator<DataSizeRange, DataSize> {
    private DataSize min = DataSize.ofBytes(0);
    private DataSize max = DataSize.ofBytes(Long.MAX_VALUE);

    @Override
    public void initialize(DataSizeRange range) {
        min = DataSize.parse(range.min());
        max = DataSize.parse(range.max());
    }

    @Override
    public boolean isValid(@Nullable DataSize size, ConstraintValidatorContext context) {
        return size == null || (size.compareTo(min) >= 0 && size.compareTo(max) <= 0);
    }
}
