package dev.ross.contracts.restaurant.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TableLabelOrderTest {
    private static final List<String> IN_ORDER = List.of(
            "",
            "0",
            "01",
            "1",
            "1a",
            "2",
            "2 window",
            "10",
            "11",
            "99999999999999999999999999",
            "100000000000000000000000000",
            "T",
            "T1",
            "T1-2",
            "T1-10",
            "T9",
            "T10",
            "Tisch",
            "Ä2",
            "Ä10");

    @Test
    void digitsCountAsNumbers() {
        for (int seed = 0; seed < 100; seed++) {
            var labels = new ArrayList<>(IN_ORDER);
            Collections.shuffle(labels, new Random(seed));
            labels.sort(new TableLabelOrder());
            assertThat(labels).as("seed %d", seed).isEqualTo(IN_ORDER);
        }
    }

    @Test
    void onlyEqualLabelsAreEqual() {
        var order = new TableLabelOrder();
        for (var one : IN_ORDER) {
            for (var other : IN_ORDER) {
                assertThat(order.compare(one, other) == 0).isEqualTo(one.equals(other));
                assertThat(Integer.signum(order.compare(one, other)))
                        .isEqualTo(Integer.signum(IN_ORDER.indexOf(one) - IN_ORDER.indexOf(other)));
            }
        }
    }
}
