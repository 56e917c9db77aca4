package dev.ross.command.menu;

import dev.ross.contracts.menu.Printer;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Text in a request that is the address of a printer: a literal one, which a host may have. */
@Constraint(validatedBy = PrinterAddress.AddressValidator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface PrinterAddress {
    String message() default "an address is a literal IPv4 or IPv6 address that a printer can have";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Accepts addresses that may be reached, whether the operator allows them or not. */
    final class AddressValidator implements ConstraintValidator<PrinterAddress, String> {
        @Override
        public boolean isValid(@Nullable String address, ConstraintValidatorContext context) {
            if (address == null) return true;
            try {
                return Printer.mayBeOfAHost(Printer.literal(address));
            } catch (IllegalArgumentException notALiteral) {
                return false;
            }
        }
    }
}
