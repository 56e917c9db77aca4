package dev.ross.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoRequestsTest {
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Etc/UTC", "Z", "GMT"})
    void aMachineWithoutAPlaceHasTheZoneOfTheDemosRegion(String machine) {
        assertThat(DemoRequests.timeZone(ZoneId.of(machine))).isEqualTo("Europe/Stockholm");
    }

    @Test
    void aMachineWithAPlaceKeepsItsZone() {
        assertThat(DemoRequests.timeZone(ZoneId.of("Asia/Tokyo"))).isEqualTo("Asia/Tokyo");
    }
}
