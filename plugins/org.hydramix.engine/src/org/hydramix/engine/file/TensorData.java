package org.hydramix.engine.file;

/** The numbers of a tensor. The arrays are shared, not copied: do not write to them. */
public sealed interface TensorData {

    /** @return how many numbers */
    int length();

    /** @param values 32-bit floating-point numbers, {@code F32} */
    record Floats(float[] values) implements TensorData {
        @Override
        public int length() {
            return values.length;
        }
    }

    /** @param values unsigned bytes, {@code U8} */
    record Bytes(byte[] values) implements TensorData {
        @Override
        public int length() {
            return values.length;
        }
    }

    /** @param values 64-bit whole numbers, {@code I64} */
    record Longs(long[] values) implements TensorData {
        @Override
        public int length() {
            return values.length;
        }
    }
}
