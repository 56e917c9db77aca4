package dev.ross.command.menu;

import static java.util.Objects.requireNonNullElse;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.contracts.menu.MenuCommand.SetPrinters;
import dev.ross.contracts.menu.Printer;
import dev.ross.contracts.menu.Printer.PrinterFormat;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PrintersController {
    private final CommandDispatcher commands;

    PrintersController(CommandDispatcher commands) {
        this.commands = commands;
    }

    /** Replaces the printers of the kitchen; what waits for a printer whose name stays is printed there. */
    @PutMapping("/restaurants/{restaurant}/printers")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<Void> set(
            @PathVariable RestaurantId restaurant,
            @Valid @RequestBody PrintersRequest body,
            Actor actor,
            RequestContext context) {
        var printers = body.printers().stream().map(PrinterRequest::toPrinter).toList();
        return commands.send(new SetPrinters(restaurant, printers), actor, context);
    }

    /**
     * @param printers each with a name of its own, whatever the case of its letters; several may print for one station
     */
    record PrintersRequest(
            @NotNull @Size(max = 20) @DistinctPrinters List<@NotNull @Valid PrinterRequest> printers) {}

    /**
     * @param station whose tickets it prints; absent: those of all stations
     * @param address a literal IPv4 or IPv6 address, which the operator of the installation must allow; not that of a
     *     group of hosts or of none
     * @param port absent: 9100
     * @param format absent: ESC_POS
     * @param columns how many characters a line has, from 24 to 96; absent: 42
     */
    record PrinterRequest(
            @NotBlank @Size(max = 40) String name,
            @Nullable @Size(min = 1, max = 40) String station,
            @NotBlank @Size(max = 45) @PrinterAddress String address,
            @Nullable Integer port,
            @Nullable PrinterFormat format,
            @Nullable Integer columns) {
        Printer toPrinter() {
            return new Printer(
                    name.strip(),
                    station == null ? null : station.strip(),
                    address,
                    requireNonNullElse(port, Printer.USUAL_PORT),
                    requireNonNullElse(format, PrinterFormat.ESC_POS),
                    requireNonNullElse(columns, Printer.USUAL_COLUMNS));
        }
    }
}
