package dev.ross.contracts.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ApportionmentTest {
    @Test
    void equalPartsDifferByAMinorUnitAtMostAndTheEarlierOnesAreLarger() {
        assertThat(Apportionment.evenly(100_00, 3)).containsExactly(33_34L, 33_33L, 33_33L);
        assertThat(Apportionment.evenly(10_01, 4)).containsExactly(2_51L, 2_50L, 2_50L, 2_50L);
        assertThat(Apportionment.evenly(2, 4)).containsExactly(1L, 1L, 0L, 0L);
        assertThat(Apportionment.evenly(-10_01, 4)).containsExactly(-2_51L, -2_50L, -2_50L, -2_50L);
    }

    @Test
    void aDiscountIsDividedInProportionAndTheLargestRemainderCountsFirst() {
        assertThat(Apportionment.byWeight(5_00, List.of(33_33L, 33_33L, 33_34L)))
                .containsExactly(1_67L, 1_66L, 1_67L);
        assertThat(Apportionment.byWeight(4_83, List.of(38_70L, 9_60L))).containsExactly(3_87L, 96L);
    }

    @Test
    void amountsUpToTheLargestAreDividedExactly() {
        var parts = Apportionment.byWeight(Money.LARGEST, List.of(Money.LARGEST, Money.LARGEST - 1, 1L));

        assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(Money.LARGEST);
        assertThat(parts).containsExactly(Money.LARGEST / 2, Money.LARGEST / 2, 0L);
    }

    @Test
    void nothingIsDividedOverNothing() {
        assertThat(Apportionment.byWeight(0, List.of(0L, 0L))).containsExactly(0L, 0L);
        assertThatThrownBy(() -> Apportionment.byWeight(1, List.of(0L, 0L)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Apportionment.byWeight(1, List.of(2L, -1L)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Apportionment.evenly(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTableAddsUpInRowsAndColumns() {
        assertThat(ApportionmentTable.of(List.of(1L, 1L, 1L), List.of(1L, 1L, 1L)))
                .allSatisfy(row -> assertThat(row).containsOnlyOnce(1L));
        assertThat(ApportionmentTable.of(List.of(38_70L, 9_60L), List.of(16_10L, 16_10L, 16_10L)))
                .containsExactly(List.of(12_90L, 12_90L, 12_90L), List.of(3_20L, 3_20L, 3_20L));
        assertThat(ApportionmentTable.of(List.of(0L), List.of(0L, 0L))).containsExactly(List.of(0L, 0L));
        assertThatThrownBy(() -> ApportionmentTable.of(List.of(10L), List.of(4L, 5L)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
