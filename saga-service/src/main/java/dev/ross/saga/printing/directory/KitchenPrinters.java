package dev.ross.saga.printing.directory;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.menu.MenuEvent.PrintersSet;
import dev.ross.contracts.menu.Printer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The printers of one restaurant, folded from its menu's events. */
public record KitchenPrinters(@AtMost(20) List<Printer> printers) {
    static final KitchenPrinters NONE = new KitchenPrinters(List.of());

    public Stream<Printer> of(String station) {
        return printers.stream().filter(printer -> printer.prints(station));
    }

    public Optional<Printer> find(String name) {
        return printers.stream().filter(printer -> printer.name().equals(name)).findFirst();
    }

    KitchenPrinters after(Object event) {
        return event instanceof PrintersSet set ? new KitchenPrinters(set.printers()) : this;
    }
}
