package org.televisit.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @Test
    void from_to_from_on_and_so_many_at_the_end() {
        assertThat(ByteRange.parse("bytes=0-99")).isEqualTo(new ByteRange(true, 0, 99));
        assertThat(ByteRange.parse("bytes=500-")).isEqualTo(new ByteRange(true, 500, Long.MAX_VALUE));
        assertThat(ByteRange.parse("bytes=-20")).isEqualTo(new ByteRange(true, -20, Long.MAX_VALUE));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "bytes=-",
                "bytes=9-3",
                "bytes=0-1,4-5",
                "items=0-1",
                "bytes=a-b",
                "bytes=99999999999999999999-"
            })
    void anything_else_is_everything(String header) {
        assertThat(ByteRange.parse(header).asked()).isFalse();
    }
}
