package dev.ross.command.booking;

import dev.ross.command.platform.web.field.LanguageTag;
import dev.ross.command.platform.web.field.MailAddress;
import dev.ross.command.platform.web.field.PhoneNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Part of a request body: a guest without an account, as staff enter them. */
public record GuestRequest(
        @NotBlank @Size(max = 120) String name,

        @Nullable @PhoneNumber String phone,

        @Nullable @MailAddress String email,

        @Nullable @LanguageTag String language) {}
