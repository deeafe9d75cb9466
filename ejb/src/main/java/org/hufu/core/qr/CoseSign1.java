package org.hufu.core.qr;

import com.upokecenter.cbor.CBOREncodeOptions;
import com.upokecenter.cbor.CBORException;
import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.util.Arrays;
import java.util.Map;
import org.hufu.core.json.Base64Url;
import org.hufu.core.signature.Algorithm;
import org.hufu.core.signature.Jwk;
import org.hufu.core.signature.Signer;

/**
 * Signed bytes with one signature. Both headers that we know, algorithm and key id, are signed; any
 * other is refused. Source: RFC 9052, 4.2 and 4.4; RFC 9053, 2.
 */
final class CoseSign1 {
  private static final CBOREncodeOptions DETERMINISTIC = CBOREncodeOptions.DefaultCtap2Canonical;
  private static final int TAG_18 = 0xd2;
  private static final int DEPTH = 4;
  private static final int HEADER_ALGORITHM = 1;
  private static final int HEADER_CRITICAL = 2;
  private static final int HEADER_KEY_ID = 4;

  /** Bytes of a key id: twelve characters of base64url, with no bit to spare. */
  private static final int KEY_ID_BYTES = 9;

  private static final Map<Long, Algorithm> ALGORITHMS =
      Map.of(-7L, Algorithm.ES256, -35L, Algorithm.ES384, -8L, Algorithm.EDDSA);

  private final byte[] protectedHeader;
  private final Algorithm algorithm;
  private final String keyId;
  private final byte[] payload;
  private final byte[] signature;

  private CoseSign1(byte[] protectedHeader, Named named, byte[] payload, byte[] signature) {
    this.protectedHeader = protectedHeader;
    this.algorithm = named.algorithm();
    this.keyId = named.keyId();
    this.payload = payload;
    this.signature = signature;
  }

  /** What the header names. */
  private record Named(Algorithm algorithm, String keyId) {}

  /** The same payload with another header and signature. */
  CoseSign1 with(byte[] otherHeader, byte[] otherSignature) {
    return new CoseSign1(otherHeader, new Named(algorithm, keyId), payload, otherSignature);
  }

  /** Signs a payload, which must be deterministic CBOR. */
  static CoseSign1 sign(byte[] payload, Signer signer) {
    CoseSign1 unsigned = unsigned(payload, signer);
    byte[] signature = signer.sign(toBeSigned(unsigned.protectedHeader, payload));
    return unsigned.with(unsigned.protectedHeader, signature);
  }

  /** As it will be, with zeros in the place of the signature. */
  static CoseSign1 unsigned(byte[] payload, Signer signer) {
    byte[] keyId = Arrays.copyOf(Base64Url.decode(signer.keyId()), KEY_ID_BYTES);
    long number =
        ALGORITHMS.entrySet().stream()
            .filter(one -> one.getValue() == signer.algorithm())
            .mapToLong(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    byte[] header =
        encode(
            CBORObject.NewMap()
                .Add(HEADER_ALGORITHM, CBORObject.FromObject(number))
                .Add(HEADER_KEY_ID, CBORObject.FromObject(keyId)));
    byte[] zeros = new byte[signer.algorithm().signatureBytes()];
    Named named = new Named(signer.algorithm(), Base64Url.encode(keyId));
    return new CoseSign1(header, named, payload, zeros);
  }

  /** The bytes that a signature covers, without external data. */
  static byte[] toBeSigned(byte[] protectedHeader, byte[] payload) {
    return encode(
        CBORObject.NewArray()
            .Add(CBORObject.FromObject("Signature1"))
            .Add(CBORObject.FromObject(protectedHeader))
            .Add(CBORObject.FromObject(new byte[0]))
            .Add(CBORObject.FromObject(payload)));
  }

  byte[] protectedHeader() {
    return protectedHeader.clone();
  }

  Algorithm algorithm() {
    return algorithm;
  }

  /** The first characters of the key's thumbprint. */
  String keyId() {
    return keyId;
  }

  byte[] payload() {
    return payload.clone();
  }

  byte[] signature() {
    return signature.clone();
  }

  /** Whether this key signed it; the key's own algorithm counts, and must be the one named. */
  boolean isSignedBy(Jwk key) {
    return algorithm == key.algorithm()
        && algorithm.verifies(key.publicKey(), toBeSigned(protectedHeader, payload), signature);
  }

  byte[] bytes() {
    byte[] envelope =
        encode(
            CBORObject.NewArray()
                .Add(CBORObject.FromObject(protectedHeader))
                .Add(CBORObject.NewMap())
                .Add(CBORObject.FromObject(payload))
                .Add(CBORObject.FromObject(signature)));
    byte[] tagged = new byte[envelope.length + 1];
    tagged[0] = (byte) TAG_18;
    System.arraycopy(envelope, 0, tagged, 1, envelope.length);
    return tagged;
  }

  /** Reads without believing. */
  static CoseSign1 parse(byte[] bytes) throws QrRefused {
    if (bytes.length == 0 || (bytes[0] & 0xff) != TAG_18) {
      throw new QrRefused(QrFlaw.NOT_SIGN1);
    }
    CBORObject envelope = decode(Arrays.copyOfRange(bytes, 1, bytes.length));
    boolean isSign1 =
        envelope.getType() == CBORType.Array
            && envelope.size() == 4
            && envelope.get(0).getType() == CBORType.ByteString
            && envelope.get(1).getType() == CBORType.Map
            && envelope.get(2).getType() == CBORType.ByteString
            && envelope.get(3).getType() == CBORType.ByteString;
    if (!isSign1) {
      throw new QrRefused(QrFlaw.NOT_SIGN1);
    }
    if (envelope.get(1).size() > 0) {
      throw new QrRefused(QrFlaw.HEADER_UNPROTECTED);
    }
    byte[] header = envelope.get(0).GetByteString();
    CBORObject headers = headers(header);
    Algorithm algorithm = algorithm(headers);
    byte[] signature = envelope.get(3).GetByteString();
    if (signature.length != algorithm.signatureBytes()) {
      throw new QrRefused(QrFlaw.SIGNATURE_LENGTH, Integer.toString(signature.length));
    }
    return new CoseSign1(
        header, new Named(algorithm, keyId(headers)), envelope.get(2).GetByteString(), signature);
  }

  /** Bytes of length zero are a map of nothing; RFC 9052, 3. */
  private static CBORObject headers(byte[] header) throws QrRefused {
    CBORObject headers = header.length == 0 ? CBORObject.NewMap() : decode(header);
    if (headers.getType() != CBORType.Map) {
      throw new QrRefused(QrFlaw.NOT_SIGN1);
    }
    if (headers.ContainsKey(CBORObject.FromObject(HEADER_CRITICAL))) {
      throw new QrRefused(QrFlaw.HEADER_CRITICAL);
    }
    for (CBORObject label : headers.getKeys()) {
      if (!label.equals(CBORObject.FromObject(HEADER_ALGORITHM))
          && !label.equals(CBORObject.FromObject(HEADER_KEY_ID))) {
        throw new QrRefused(QrFlaw.HEADER_UNKNOWN, label.toString());
      }
    }
    return headers;
  }

  private static Algorithm algorithm(CBORObject headers) throws QrRefused {
    CBORObject number = headers.GetOrDefault(HEADER_ALGORITHM, CBORObject.Null);
    if (number.isNull()) {
      throw new QrRefused(QrFlaw.ALGORITHM_MISSING);
    }
    Algorithm algorithm =
        number.getType() == CBORType.Integer ? ALGORITHMS.get(number.AsInt64Value()) : null;
    if (algorithm == null) {
      throw new QrRefused(QrFlaw.ALGORITHM_UNKNOWN, number.toString());
    }
    return algorithm;
  }

  private static String keyId(CBORObject headers) throws QrRefused {
    CBORObject keyId = headers.GetOrDefault(HEADER_KEY_ID, CBORObject.Null);
    if (keyId.getType() != CBORType.ByteString || keyId.GetByteString().length != KEY_ID_BYTES) {
      throw new QrRefused(QrFlaw.KEY_ID_MALFORMED);
    }
    return Base64Url.encode(keyId.GetByteString());
  }

  /** Reads deterministic CBOR only. */
  static CBORObject decode(byte[] bytes) throws QrRefused {
    CborShape.require(bytes, DEPTH);
    try {
      return CBORObject.DecodeFromBytes(bytes, DETERMINISTIC);
    } catch (CBORException e) {
      throw new QrRefused(QrFlaw.CBOR_TEXT_MALFORMED); // the shape leaves nothing else to be wrong
    }
  }

  static byte[] encode(CBORObject item) {
    return item.EncodeToBytes(DETERMINISTIC);
  }
}
