package dev.ross.command.menu;

import static dev.ross.command.fixture.StockholmRestaurant.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.menu.MenuCommand.SetPrinters;
import dev.ross.contracts.menu.MenuEvent.PrintersSet;
import dev.ross.contracts.menu.Printer;
import dev.ross.contracts.menu.Printer.PrinterFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Managers set the printers of the kitchen, each with a name and a literal address. */
class PrintersTest {
    private final StockholmRestaurant restaurant = new StockholmRestaurant();

    @Test
    void printersAreSetAndStoredWhenTheyChange() {
        var grill = List.of(printer("Grill", "192.168.1.40"));
        restaurant
                .given(restaurant.open())
                .when(new SetPrinters(restaurant.id, List.of()))
                .expect(new PrintersSet(restaurant.id, List.of(), NOON))
                .when(new SetPrinters(restaurant.id, grill))
                .expect(new PrintersSet(restaurant.id, grill, NOON))
                .when(new SetPrinters(restaurant.id, grill))
                .expectNothing();
    }

    @Test
    void eachPrinterHasAnotherName() {
        var twice = List.of(printer("Grill", "192.168.1.40"), printer("Grill", "192.168.1.41"));
        assertThatIllegalArgumentException().isThrownBy(() -> new SetPrinters(restaurant.id, twice));
    }

    @Test
    void namesThatDifferByTheCaseOfLettersAreTheSame() {
        var twice = List.of(printer("Grill", "192.168.1.40"), printer("gRILL", "192.168.1.41"));
        assertThatIllegalArgumentException().isThrownBy(() -> new SetPrinters(restaurant.id, twice));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.40", "10.255.255.255", "127.0.0.1", "223.1.1.1", "1.0.0.1", "::1", "fe80::1"})
    void aPrinterMayHaveTheAddressOfAHost(String address) {
        assertThat(Printer.mayBeOfAHost(Printer.literal(address))).isTrue();
    }

    /** Operators write some of these as networks, and stored printers may have them: the record itself takes all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::ffff:0.0.0.0",
                "::ffff:255.255.255.255",
                "ff02::1"
            })
    void noPrinterHasAnAddressOfNoHost(String address) {
        assertThat(Printer.mayBeOfAHost(
                        printer("Grill", address).socketAddress().getAddress()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.40", "::1", "fe80::1", "2001:db8:0:0:0:0:0:1", "::ffff:10.0.0.1"})
    void anAddressIsALiteral(String address) {
        assertThat(printer("Grill", address).socketAddress().isUnresolved()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"printer.local", "abc", "localhost", "256.1.1.1", "127.1", "0x7f.0.0.1", "::::", "a:b", "::1%lo"
            })
    void aNameIsNeverLookedUp(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> printer("Grill", address));
    }

    @Test
    void portsAndColumnsAreBounded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Printer("Grill", null, "10.0.0.1", 0, PrinterFormat.TEXT, 42));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Printer("Grill", null, "10.0.0.1", 9100, PrinterFormat.TEXT, 23));
    }

    private static Printer printer(String name, String address) {
        return new Printer(name, "grill", address, Printer.USUAL_PORT, PrinterFormat.ESC_POS, Printer.USUAL_COLUMNS);
    }
}
