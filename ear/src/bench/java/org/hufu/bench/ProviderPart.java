package org.hufu.bench;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.conscrypt.Conscrypt;
import org.hufu.bench.Result.Target;

/** Signing and verifying 300 bytes by the same key through each provider. */
record ProviderPart(Duration turn) {
  private static final byte[] MESSAGE = new byte[300];

  List<Result> run() throws Exception {
    List<Result> results = new ArrayList<>();
    results.add(measure("es256", "SHA256withECDSA", "EC", new ECGenParameterSpec("secp256r1")));
    results.add(measure("es384", "SHA384withECDSA", "EC", new ECGenParameterSpec("secp384r1")));
    return results;
  }

  private static Map<String, Provider> providers() {
    Map<String, Provider> all = new LinkedHashMap<>();
    all.put("bouncy-castle", new BouncyCastleProvider());
    all.put("jdk", Security.getProvider("SunEC"));
    if (AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null) {
      all.put("corretto", AmazonCorrettoCryptoProvider.INSTANCE);
    }
    if (Conscrypt.isAvailable()) {
      all.put("conscrypt", Conscrypt.newProvider());
    }
    return all;
  }

  /** The ratio is Bouncy Castle's median for a verification by that of the fastest. */
  private Result measure(String id, String algorithm, String type, ECGenParameterSpec curve)
      throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(type);
    generator.initialize(curve);
    KeyPair pair = generator.generateKeyPair();
    Map<String, Provider> providers = providers();
    List<Work> works = new ArrayList<>();
    for (Provider provider : providers.values()) {
      Signing signing = Signing.of(algorithm, pair, provider);
      works.add(signing::sign);
      works.add(signing::verify);
    }
    List<Figures> figures = new Contest(turn.dividedBy(4)).run(works.toArray(Work[]::new));
    Map<String, Figures> named = new LinkedHashMap<>();
    int at = 0;
    for (String provider : providers.keySet()) {
      named.put(provider + " sign", figures.get(at++));
      named.put(provider + " verify", figures.get(at++));
    }
    double fastest =
        named.entrySet().stream()
            .filter(one -> one.getKey().endsWith("verify"))
            .mapToDouble(one -> one.getValue().p50())
            .min()
            .orElseThrow();
    return new Result(
        "provider." + id,
        algorithm + ", verification: Bouncy Castle's time by the fastest provider's",
        named.get("bouncy-castle verify").p50() / fastest,
        Target.none(),
        Result.details(named));
  }

  /** One key in the form of one provider. */
  @SuppressWarnings("ArrayRecordComponent") // shared by nobody
  private record Signing(
      String algorithm, Provider provider, PrivateKey secret, PublicKey open, byte[] value) {
    static Signing of(String algorithm, KeyPair pair, Provider provider)
        throws GeneralSecurityException {
      KeyFactory factory = KeyFactory.getInstance("EC", provider);
      PrivateKey secret =
          factory.generatePrivate(new PKCS8EncodedKeySpec(pair.getPrivate().getEncoded()));
      PublicKey open =
          factory.generatePublic(new X509EncodedKeySpec(pair.getPublic().getEncoded()));
      return new Signing(algorithm, provider, secret, open, signed(algorithm, provider, secret));
    }

    private static byte[] signed(String algorithm, Provider provider, PrivateKey secret)
        throws GeneralSecurityException {
      Signature signer = Signature.getInstance(algorithm, provider);
      signer.initSign(secret);
      signer.update(MESSAGE);
      return signer.sign();
    }

    void sign() throws GeneralSecurityException {
      if (signed(algorithm, provider, secret).length == 0) {
        throw new SecurityException("No signature");
      }
    }

    void verify() throws GeneralSecurityException {
      Signature verifier = Signature.getInstance(algorithm, provider);
      verifier.initVerify(open);
      verifier.update(MESSAGE);
      if (!verifier.verify(value)) {
        throw new SecurityException("A signature that must be right is wrong");
      }
    }
  }
}
