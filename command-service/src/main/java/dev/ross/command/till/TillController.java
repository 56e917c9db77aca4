package dev.ross.command.till;

import static java.util.Objects.requireNonNullElse;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.contracts.money.Money;
import dev.ross.contracts.till.TillCommand.CloseDay;
import dev.ross.contracts.till.TillCommand.MailDayReport;
import dev.ross.contracts.till.TillCommand.MoveCash;
import dev.ross.contracts.till.TillCommand.SetTillSettings;
import dev.ross.contracts.till.TillSettings;
import dev.ross.contracts.till.TillSettings.FiscalUnitPolicy;
import dev.ross.contracts.till.TillSettings.ReceiptText;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/restaurants/{restaurant}/till")
class TillController {
    private final CommandDispatcher commands;

    TillController(CommandDispatcher commands) {
        this.commands = commands;
    }

    /** Replaces the settings of the till. */
    @PutMapping("/settings")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<Void> set(
            @PathVariable RestaurantId restaurant,
            @Valid @RequestBody TillSettingsRequest body,
            Actor actor,
            RequestContext context) {
        return commands.send(new SetTillSettings(restaurant, body.toSettings(), actor.asStaff()), actor, context);
    }

    /** Records that cash was put into the drawer, or taken out of it, other than by a payment. */
    @PostMapping("/cash-movements")
    @AllowedFor(CallerKind.STAFF)
    ResponseEntity<Void> move(
            @PathVariable RestaurantId restaurant,
            @Valid @RequestBody CashMovementRequest body,
            Actor actor,
            RequestContext context) {
        var command = new MoveCash(restaurant, body.in(), body.reason().strip(), actor.asStaff());
        return commands.send(command, actor, context);
    }

    /** Closes a service day: nothing more is counted to it. */
    @PostMapping("/days/{day}/close")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<Void> close(
            @PathVariable RestaurantId restaurant,
            @PathVariable LocalDate day,
            @Valid @RequestBody ClosingRequest body,
            Actor actor,
            RequestContext context) {
        var command = new CloseDay(
                restaurant,
                day,
                body.countedCash(),
                body.left(),
                body.reason() == null ? null : body.reason().strip(),
                requireNonNullElse(body.leaveOpen(), false),
                actor.asStaff());
        return commands.send(command, actor, context);
    }

    /** Has the report of a closed day mailed to the manager who asks, with its PDF. */
    @PostMapping("/days/{day}/mail")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<Void> mail(
            @PathVariable RestaurantId restaurant, @PathVariable LocalDate day, Actor actor, RequestContext context) {
        return commands.send(new MailDayReport(restaurant, day, actor.asStaff()), actor, context);
    }

    /**
     * The settings; an absent one, and an empty list, has the default.
     *
     * @param heading what receipts say at the top, such as the address; absent: nothing. Blank lines are kept between others
     * @param footer what they say at the end, likewise
     * @param whenFiscalUnitIsAway absent: REFUSE
     * @param differenceReasons from which managers choose when cash is missing, or there is too much
     * @param movementReasons from which staff choose when cash is put in or taken out
     */
    record TillSettingsRequest(
            @Nullable @Size(max = ReceiptText.MOST_LINES) List<@NotNull @Size(max = 60) String> heading,
            @Nullable @Size(max = ReceiptText.MOST_LINES) List<@NotNull @Size(max = 60) String> footer,
            @Nullable FiscalUnitPolicy whenFiscalUnitIsAway,
            @Nullable @Size(max = TillSettings.MOST_REASONS) List<@NotBlank @Size(max = 60) String> differenceReasons,
            @Nullable @Size(max = TillSettings.MOST_REASONS) List<@NotBlank @Size(max = 60) String> movementReasons) {
        TillSettings toSettings() {
            var standard = TillSettings.DEFAULT;
            return new TillSettings(
                    new ReceiptText(words(heading, List.of()), words(footer, List.of())),
                    requireNonNullElse(whenFiscalUnitIsAway, standard.whenFiscalUnitIsAway()),
                    words(differenceReasons, standard.differenceReasons()),
                    words(movementReasons, standard.movementReasons()));
        }

        private static List<String> words(@Nullable List<String> given, List<String> standard) {
            return given == null || given.isEmpty()
                    ? standard
                    : given.stream().map(String::strip).toList();
        }
    }

    /**
     * Cash that is put in or taken out.
     *
     * @param in in minor units, not 0; negative: taken out
     * @param reason one of the till's
     */
    record CashMovementRequest(
            @NotNull @Min(-Money.LARGEST) @Max(Money.LARGEST)
            Long in,

            @NotBlank @Size(max = 60) String reason) {}

    /**
     * The closing of a day; amounts are in minor units.
     *
     * @param countedCash all cash in the drawer
     * @param left how much of it stays there; absent: as much as there was in the beginning
     * @param reason one of the till's; needed if there is a difference
     * @param leaveOpen whether it is closed although orders or seatings are open; absent: false
     */
    record ClosingRequest(
            @NotNull @Min(0) @Max(Money.LARGEST) Long countedCash,
            @Nullable @Min(0) @Max(Money.LARGEST) Long left,
            @Nullable @Size(max = 60) String reason,
            @Nullable Boolean leaveOpen) {}
}
